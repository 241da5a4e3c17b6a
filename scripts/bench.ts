import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { benchBuild } from "./bench/benchBuild.ts";
import { benchDiff } from "./bench/benchDiff.ts";
import type { Figure } from "./bench/figure.ts";
import { runCommand } from "./command/runCommand.ts";
import { UsageError } from "./command/usageError.ts";

const usage = `npm run bench -- [diff] [build] [--versions DIR] [--articles N] [--seed N]

  diff           rows and runs, against wikidiff2 where it is installed; growth, stress
  build          the whole build of a made-up archive, against copying its output
  --versions DIR diff: the versions of a store as well
  --articles N   build: size of the archive (500)
  --seed N       another archive (1)

Prints a table and writes it to .cache/variorum/bench.json.`;

await runCommand("npm run bench -- --help", async () => {
  const { values, positionals } = parse(process.argv.slice(2));
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const number = (flag: string, value: string) => {
    if (!/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(`${flag} takes a whole number from 1, not "${value}".`);
    return Number(value);
  };
  const articles = number("--articles", values.articles);
  const seed = number("--seed", values.seed);
  const benches: Record<string, () => Promise<Figure[]>> = {
    diff: () => benchDiff(seed, values.versions),
    build: () => benchBuild(articles, seed),
  };
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  const figures: Figure[] = [];
  for (const name of names) {
    const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (!bench) throw new UsageError(`There is no bench "${name}"; there are ${Object.keys(benches).join(" and ")}.`);
    for (const figure of await bench()) {
      figures.push(figure);
      console.log(line(figure));
    }
  }
  await mkdir(".cache/variorum", { recursive: true });
  await writeFile(".cache/variorum/bench.json", `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
  return 0;
});

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        versions: { type: "string" },
        articles: { type: "string", default: "500" },
        seed: { type: "string", default: "1" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function line({ name, value, unit, against }: Figure): string {
  const ratio = against ? `   ${against.ratio.toFixed(2)} × ${against.name}` : "";
  return `${name.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit.padEnd(2)}${ratio}`;
}
