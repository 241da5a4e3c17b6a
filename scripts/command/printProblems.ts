import { describeProblem, type Problem } from "../model/problem.ts";

/** Warnings that a build prints; `npm run check` prints all. What is refused is always printed whole. */
const mostWarnings = 20;

/**
 * Prints what is wrong in the store, or in what is imported to it, to standard error, the refused first.
 *
 * @param allWarnings where the rest of many warnings is to be had; "" where it is not
 */
export function printProblems(problems: readonly Problem[], allWarnings = ": npm run check prints them all"): void {
  const refused = problems.filter(({ severity }) => severity === "refused");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  for (const problem of [...refused, ...warnings.slice(0, mostWarnings)]) console.error(describeProblem(problem));
  const left = warnings.length - mostWarnings;
  if (left > 0) console.error(`… and ${left} more ${left === 1 ? "warning" : "warnings"}${allWarnings}.`);
  if (refused.length > 0) console.error(`${refused.length} refused.`);
}
