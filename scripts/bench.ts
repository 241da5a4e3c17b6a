import { parseArgs } from "node:util";
import { benchBuild } from "./bench/benchBuild.ts";
import { benchCapture } from "./bench/benchCapture.ts";
import { benchDiff } from "./bench/benchDiff.ts";
import { benchIncrement } from "./bench/benchIncrement.ts";
import { benchLaw } from "./bench/benchLaw.ts";
import { benchLong } from "./bench/benchLong.ts";
import { benchReading } from "./bench/benchReading.ts";
import { benchSearch } from "./bench/benchSearch.ts";
import type { Figure } from "./bench/report/figure.ts";
import { figureLine } from "./bench/report/figureTable.ts";
import { readMachine } from "./bench/report/machine.ts";
import { addToReport, readReport, reportInMarkdown } from "./bench/report/report.ts";
import { runCommand } from "./command/runCommand.ts";
import { UsageError } from "./system/userError.ts";

const usage = `npm run bench -- [diff] [build] [increment] [long] [law] [capture] [reading] [options]

  diff           rows and runs, against wikidiff2; growth, stress
  build          whole builds of made-up archives, against Hugo, Eleventy alone and a copy of the output
  increment      one version more in an archive built before, against all of it anew
  long           articles of thousands of versions or millions of bytes
  law            random steps over an archive: an incremental build gives the bytes of a clean one, or this fails
  search         what the search of 35,000 changes costs a build, and a reader in a browser
  capture        what captures of an archive ask for in 400 days, by a simulated clock
  reading        first visits of articles in a browser: bytes, first paint, longest task, layout shift

  --versions DIR diff: the versions of a store as well
  --articles N   size of the archives of build, increment, search (1,000 and 10,000)
  --large        build, search: 100,000 articles too; takes an hour and 20 GB of disk
  --rounds N     build: every program so often, the best counts (1)
  --steps N      law: how many                                  (20)
  --seed N       other archives and steps                       (1)
  --markdown     measures nothing, prints what is in the report as docs/performance.md holds it
  --help         this text; -h for short

Without a name all seven are run. Prints a table and keeps it in .cache/variorum/bench.json.`;

await runCommand("npm run bench -- --help", async () => {
  const { values, positionals } = parse(process.argv.slice(2));
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.markdown) {
    const report = await readReport();
    if (!report) throw new UsageError("Nothing has been measured here yet; run npm run bench first.");
    console.log(reportInMarkdown(report));
    return 0;
  }
  const articles = values.articles === undefined ? undefined : wholeNumber("--articles", values.articles);
  const [seed, steps, rounds] = [
    wholeNumber("--seed", values.seed),
    wholeNumber("--steps", values.steps),
    wholeNumber("--rounds", values.rounds),
  ];
  const sizes = [...(articles ? [articles] : [1_000, 10_000]), ...(values.large ? [100_000] : [])];
  const benches: Record<string, () => Promise<Figure[]> | AsyncIterable<Figure> | Iterable<Figure>> = {
    diff: () => benchDiff(seed, values.versions),
    build: () => benchBuild({ sizes, seed, rounds }),
    increment: () => benchIncrement(articles ?? 10_000, seed),
    long: () => benchLong(seed),
    law: () => benchLaw(steps, seed),
    search: () => benchSearch([articles ?? 10_000, ...(values.large ? [100_000] : [])], seed),
    capture: () => benchCapture(seed),
    reading: () => benchReading(seed),
  };
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  for (const name of names) {
    if (!Object.hasOwn(benches, name))
      throw new UsageError(`There is no bench "${name}"; there are ${Object.keys(benches).join(", ")}.`);
  }
  const machine = readMachine();
  for (const name of names) {
    const figures: Figure[] = [];
    const options = process.argv.slice(2).filter((argument) => !Object.hasOwn(benches, argument));
    const command = ["npm run bench --", name, ...options].join(" ");
    try {
      for await (const figure of await benches[name]!()) {
        figures.push(figure);
        console.log(figureLine(figure));
      }
    } finally {
      // What was measured before a failure took long, and holds.
      if (figures.length > 0) await addToReport(machine, name, { command, figures });
    }
  }
  return 0;
});

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        versions: { type: "string" },
        articles: { type: "string" },
        large: { type: "boolean", default: false },
        rounds: { type: "string", default: "1" },
        steps: { type: "string", default: "20" },
        seed: { type: "string", default: "1" },
        markdown: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function wholeNumber(flag: string, value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(`${flag} takes a whole number from 1, not "${value}".`);
  return Number(value);
}
