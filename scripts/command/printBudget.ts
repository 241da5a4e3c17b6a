import type { HostBudget } from "../hosts/hostBudget.ts";
import { tellBudget, tellLimits } from "../hosts/tellBudget.ts";

/**
 * Prints how much of its host's limits a site takes; warnings, from 80 % of one, go to standard error.
 *
 * @param brief the warnings alone
 */
export function printBudget(budget: HostBudget, brief: boolean): void {
  if (!brief) for (const line of tellBudget(budget)) console.log(line);
  for (const line of tellLimits(budget, "near")) console.error(`Warning: ${line}`);
}
