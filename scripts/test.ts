import { readdirSync } from "node:fs";
import path from "node:path";
import { ensureBrowser } from "./browser/ensureBrowser.ts";
import { repository } from "./code/repository.ts";
import { runTestProcesses } from "./testing/runTestProcesses.ts";
import { testProcesses } from "./testing/testProcesses.ts";

const usage = `npm test [-- file …]

  Finds or installs a browser, then runs the test files named, or all of them.

  --help         this text; -h for short`;

const named = process.argv.slice(2);
if (named.includes("--help") || named.includes("-h")) {
  console.log(usage);
  process.exit(0);
}
const browser = ensureBrowser();
if (!browser) process.exit(1);

const files =
  named.length > 0 ? named.map((name) => path.relative(repository, path.resolve(name))) : testsBelow("tests");
process.exitCode = await runTestProcesses(repository, testProcesses(files.map(slashed)), { CHROME_PATH: browser });

function testsBelow(folder: string): string[] {
  return readdirSync(path.join(repository, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => path.join(folder, name));
}

function slashed(name: string): string {
  return name.split(path.sep).join("/");
}
