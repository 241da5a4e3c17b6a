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
 * Runs test files in one process, since starting one for each takes longer than most of them, up to the first failure.
 *
 * @param root the checkout's folder
 * @param temporary folder in which they make their temporary ones: a run that is ended early removes none
 * @param patience milliseconds without a test that passes, after which the run is ended
 */
export function runTests(
  { root, temporary }: { readonly root: string; readonly temporary: string },
  tests: readonly string[],
  patience: number,
): Promise<TestRun> {
  const loadAll = tests.map((test) => `await import(${JSON.stringify(`${root}/${test}`)});`).join("\n");
  // Set in what Node's test runner starts, where it would take the place of the reporter.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [
      ...["--import", "tsx", "--import", "./tests/fixtures/fixedSeed.ts"],
      ...["--test-reporter", reporter, "--test-reporter-destination", "stdout"],
      ...["--input-type=module", "--eval", loadAll],
    ],
    // A group of its own, so that what the tests started ends with it.
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
