import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onExit } from "../system/onExit.ts";
import { endGroup } from "../testing/endGroup.ts";

export type TestRun =
  | {
      readonly kind: "passed" /** Milliseconds of the longest wait for a test to pass. */;
      readonly longestWait: number;
    }
  | { readonly kind: "failed"; readonly output: string }
  | { readonly kind: "hung" };

const reporter = fileURLToPath(new URL("firstFailure.mjs", import.meta.url));

/**
 * Runs test files in one process, up to the first failure, since starting a process for each takes longer than most of
 * them.
 *
 * @param root the checkout's folder
 * @param temporary parent folder of their temporary folders, because a run that is ended early removes none
 * @param patience milliseconds without a passing test after which the run is ended
 */
export function runTests(
  { root, temporary }: { readonly root: string; readonly temporary: string },
  tests: readonly string[],
  patience: number,
): Promise<TestRun> {
  const loadAll = tests.map((test) => `await import(${JSON.stringify(`${root}/${test}`)});`).join("\n");
  // Node's test runner sets this in child processes, where it would override the reporter.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [
      ...["--import", "tsx", "--import", "./tests/fixtures/fixedSeed.ts"],
      ...["--test-reporter", reporter, "--test-reporter-destination", "stdout"],
      ...["--input-type=module", "--eval", loadAll],
    ],
    // In a process group of its own, so that everything started by the tests ends with it.
    { cwd: root, env: { ...env, TMPDIR: temporary }, detached: true, stdio: ["ignore", "pipe", "pipe"] },
  );
  const settled = onExit(() => endGroup(child), { stopsWork: true });
  return new Promise((resolve, reject) => {
    let output = "";
    let hung = false;
    let longestWait = 0;
    let last = performance.now();
    const hang = () => {
      hung = true;
      endGroup(child);
    };
    let timer = setTimeout(hang, patience);
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk;
      longestWait = Math.max(longestWait, performance.now() - last);
      last = performance.now();
      clearTimeout(timer);
      timer = setTimeout(hang, patience);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      clearTimeout(timer);
      settled();
      endGroup(child);
      if (hung) resolve({ kind: "hung" });
      else if (code === 0) resolve({ kind: "passed", longestWait });
      else resolve({ kind: "failed", output: output.replaceAll("passed\n", "") });
    });
  });
}
