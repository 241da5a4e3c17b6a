import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { ensureBrowser } from "./browser/ensureBrowser.ts";

/** `npm test [-- file …]`: finds or installs a browser, then runs the test files named, or all. */
const browser = ensureBrowser();
if (!browser) process.exit(1);

const named = process.argv.slice(2);
// `node --test` of Node 20 expands no patterns.
const files = named.length > 0 ? named : testsBelow("tests");
const run = spawnSync(
  process.execPath,
  [
    "--import",
    "tsx",
    "--import",
    "./tests/fixtures/fixedSeed.ts",
    "--test",
    "--test-reporter=spec",
    "--test-concurrency=2",
    ...files,
  ],
  { stdio: "inherit", env: { ...process.env, CHROME_PATH: browser } },
);
process.exit(run.status ?? 1);

function testsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => path.join(folder, name))
    .sort();
}
