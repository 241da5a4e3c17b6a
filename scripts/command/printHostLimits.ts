import { formatHostBudget, formatHostLimits } from "../hosts/formatHostLimits.ts";
import type { HostBudget } from "../hosts/hostBudget.ts";

/**
 * Prints how much of its host's limits a site takes; warnings, from 80 % of one, go to standard error.
 *
 * @param brief the warnings alone
 */
export function printHostLimits(budget: HostBudget, brief: boolean): void {
  if (!brief) for (const line of formatHostBudget(budget)) console.log(line);
  for (const line of formatHostLimits(budget, "near")) console.error(`Warning: ${line}`);
}
