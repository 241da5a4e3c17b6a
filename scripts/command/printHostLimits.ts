import { formatHostBudget, formatHostLimits } from "../hosts/formatHostLimits.ts";
import type { HostBudget } from "../hosts/hostBudget.ts";

import { warn } from "../system/processes/warn.ts";

/**
 * Prints a site's size against its host's limits; warnings, from 80 % of a limit, go to standard error.
 *
 * @param brief prints only the warnings
 */
export function printHostLimits(budget: HostBudget, brief: boolean): void {
  if (!brief) for (const line of formatHostBudget(budget)) console.log(line);
  for (const line of formatHostLimits(budget, "near")) warn(`Warning: ${line}`);
}
