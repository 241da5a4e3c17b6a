import { readFileSync } from "node:fs";
import path from "node:path";
import type { CoveringTests } from "./coveringTests.ts";
import { equivalentMutants } from "./equivalentMutants.ts";
import type { Mutant } from "./mutantsOf.ts";
import { runTests } from "./runTests.ts";
import type { WorkingCopy } from "./workingCopy.ts";

export interface MutationResult {
  readonly caught: number;
  readonly survived: number;
  readonly equivalent: number;
}

/** Minimum milliseconds that a test run may be silent, and the maximum slowdown against a run without a mutant. */
const leastPatience = 10_000;
const slowdown = 5;

/**
 * Runs for each mutant the tests that cover its file. A test that fails or hangs catches it.
 *
 * @param print called with a line for each mutant that is not caught
 */
export async function testMutants(
  copy: WorkingCopy,
  tests: CoveringTests,
  mutants: readonly Mutant[],
  print: (line: string) => void,
): Promise<MutationResult> {
  const all = [...new Set(mutants.flatMap(({ file }) => tests.of(file)))];
  // Without a mutant the tests must pass, or every mutant would count as caught.
  const sound = await runTests(copy, all, 300_000);
  if (sound.kind !== "passed")
    throw new Error(`The tests fail without a mutant.\n${sound.kind === "failed" ? sound.output : "They hang."}`);
  const patience = Math.max(leastPatience, slowdown * sound.longestWait);
  let [caught, survived, equivalent] = [0, 0, 0];
  for (const mutant of mutants) {
    const { line, mutated } = linesOf(copy.root, mutant);
    const known = equivalentMutants.find(
      (each) => each.file === mutant.file && each.line === line && each.mutated === mutated,
    );
    if (known) {
      equivalent++;
      print(`equivalent  ${mutant.file}:${mutant.line}  ${mutated}  (${known.because})`);
      continue;
    }
    const run = await copy.withMutant(mutant, () => runTests(copy, tests.of(mutant.file), patience));
    if (run.kind === "passed") {
      survived++;
      print(`survived    ${mutant.file}:${mutant.line}\n  - ${line}\n  + ${mutated}`);
    } else caught++;
  }
  return { caught, survived, equivalent };
}

/** The lines changed by a mutant, in the original and with the mutant applied. */
function linesOf(root: string, mutant: Mutant): { line: string; mutated: string } {
  const text = readFileSync(path.join(root, mutant.file), "utf8");
  const start = text.lastIndexOf("\n", mutant.start - 1) + 1;
  const end = text.indexOf("\n", mutant.end);
  return {
    line: text.slice(start, end).trim(),
    mutated: (text.slice(start, mutant.start) + mutant.replacement + text.slice(mutant.end, end)).trim(),
  };
}
