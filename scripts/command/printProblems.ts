import { describeProblem, type Problem } from "../model/problem.ts";
import { warn } from "../system/processes/warn.ts";

/** Maximum number of warnings that a build prints; `npm run check` prints all. Refusals are always printed. */
const mostWarnings = 20;

/**
 * Prints problems of the store, or of an import, to standard error, refusals first.
 *
 * @param allWarnings says how to see the remaining warnings; "" if there is no way
 */
export function printProblems(problems: readonly Problem[], allWarnings = ": npm run check prints them all"): void {
  const refused = problems.filter(({ severity }) => severity === "refused");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  for (const problem of refused) console.error(describeProblem(problem));
  for (const problem of warnings.slice(0, mostWarnings)) warn(describeProblem(problem));
  const left = warnings.length - mostWarnings;
  if (left > 0) warn(`… and ${left} more ${left === 1 ? "warning" : "warnings"}${allWarnings}.`);
  if (refused.length > 0) console.error(`${refused.length} refused.`);
}
