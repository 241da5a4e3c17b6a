import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { removeAtExit } from "../system/files/removeUntilGone.ts";
import { onExit } from "../system/onExit.ts";
import { endGroup } from "./endGroup.ts";
import type { TestProcess } from "./testProcesses.ts";

/** Maximum number of processes that run at the same time. */
const atOnce = 2;

/**
 * Runs tests with Node's test runner, which prints passes and failures. Everything that they write to the system's
 * temporary folder, and the sites that they share (`VARIORUM_TEST_BUILDS`), is in one folder, which is removed at the
 * end, also after a signal.
 *
 * @param root the checkout's folder
 * @param processes started in this order
 * @param env added to the environment of the tests
 * @returns the exit code: 0 if all tests pass
 */
export async function runTestProcesses(
  root: string,
  processes: readonly TestProcess[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "variorum-tests-")));
  const settled = onExit(() => removeAtExit(folder));
  try {
    const [modules, temporary, builds] = ["modules", "tmp", "builds"].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const each of [modules, temporary, builds]) mkdirSync(each);
    const files = processes.map((each, index) => writeModule(modules, root, each, index));
    return await runModules(root, files, { ...env, TMPDIR: temporary, VARIORUM_TEST_BUILDS: builds });
  } finally {
    settled();
    removeAtExit(folder);
  }
}

/** Writes the module that a process loads. Its name begins with a number, because Node's test runner sorts by name. */
function writeModule(folder: string, root: string, { name, files }: TestProcess, index: number): string {
  const module = path.join(folder, `${String(index).padStart(4, "0")}-${name.replace(/[^\w.]+/g, "-")}.mjs`);
  const imports = files.map((file) => `import ${JSON.stringify(pathToFileURL(path.join(root, file)).href)};\n`);
  writeFileSync(module, imports.join(""));
  return module;
}

function runModules(root: string, modules: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  // Node's test runner sets this in child processes, such as those of this module's own test.
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [
      ...["--import", "tsx", "--import", "./tests/fixtures/fixedSeed.ts"],
      ...["--test", "--test-reporter=spec", `--test-concurrency=${atOnce}`],
      ...modules,
    ],
    // In a process group of its own, so that builds and browsers started by the tests end with it.
    { cwd: root, env: { ...inherited, ...env }, detached: true, stdio: ["ignore", "inherit", "inherit"] },
  );
  const settled = onExit(() => endGroup(child), { stopsWork: true });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      settled();
      resolve(code ?? 1);
    });
  });
}
