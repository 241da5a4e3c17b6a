import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser } from "./browser/ensureBrowser.ts";
import { repository } from "./code/repository.ts";
import { runCommand } from "./command/runCommand.ts";
import { compareText } from "./model/compareText.ts";
import { CoveringTests } from "./mutation/coveringTests.ts";
import { mutantsOf } from "./mutation/mutantsOf.ts";
import { sampleOf } from "./mutation/sampleOf.ts";
import { withSyntaxTrees } from "./mutation/syntaxTree.ts";
import { testMutants } from "./mutation/testMutants.ts";
import { WorkingCopy } from "./mutation/workingCopy.ts";
import { UsageError } from "./system/userError.ts";

const usage = `npm run mutate -- [folder or file …] [options]

Puts small faults into scripts, one at a time and in a copy of the checkout, and looks whether a test fails.

  folder         scripts/diff, …; without one scripts/diff, labels, store, page and search

  --mutants N    how many faults a folder                       (30)
  --seed N       other faults                                   (1)
  --help         this text; -h for short

Prints every fault that no test notices, and how many of each folder are caught.`;

const measured = ["diff", "labels", "store", "page", "search"].map((room) => `scripts/${room}`);

await runCommand("npm run mutate -- --help", async () => {
  const { values, positionals } = parse(process.argv.slice(2));
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [size, seed] = [wholeNumber("--mutants", values.mutants), wholeNumber("--seed", values.seed)];
  const folders = (positionals.length > 0 ? positionals : measured).map((name) => ({ name, files: filesAt(name) }));
  const samples = withSyntaxTrees((parse) =>
    folders.map(({ name, files }) => ({
      name,
      mutants: sampleOf(
        files.flatMap((file) => mutantsOf(file, parse(file))),
        size,
        seed,
      ),
    })),
  );
  // Some tests open a browser.
  const browser = ensureBrowser();
  if (!browser) return 1;
  process.env.CHROME_PATH = browser;
  const copy = await WorkingCopy.make();
  try {
    for (const { name, mutants } of samples) {
      const { caught, equivalent, survived } = await testMutants(
        copy,
        new CoveringTests(copy.root),
        mutants,
        console.log,
      );
      const share = ((100 * caught) / Math.max(1, caught + survived)).toFixed(0);
      console.log(`${name}: ${share} % caught (${caught} caught, ${survived} survived, ${equivalent} equivalent)`);
    }
  } finally {
    await copy.remove();
  }
  return 0;
});

/** The scripts at a path in the checkout: the file, or all below the folder. */
function filesAt(name: string): string[] {
  const at = path.join(repository, name);
  const status = statSync(at, { throwIfNoEntry: false });
  if (!name.startsWith("scripts/") || !status)
    throw new UsageError(`There is no "${name}"; name a folder in scripts/.`);
  if (status.isFile()) return [name];
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .filter((each) => each.endsWith(".ts"))
    .map((each) => path.posix.join(name, ...each.split(path.sep)))
    .sort(compareText);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        mutants: { type: "string", default: "30" },
        seed: { type: "string", default: "1" },
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
