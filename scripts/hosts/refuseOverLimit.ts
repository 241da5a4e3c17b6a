import { UserError } from "../system/userError.ts";
import { formatHostLimits } from "./formatHostLimits.ts";
import { type HostBudget, standing } from "./hostBudget.ts";

/** The site exceeds its host's limits. The message names each limit, the value, and what helps. */
export class HostLimitError extends UserError {
  override name = "HostLimitError";
}

/**
 * Refuses a finished site that its host would refuse after the upload, or accept but not serve.
 *
 * @throws {HostLimitError}
 */
export function refuseOverLimit(budget: HostBudget): void {
  if (!budget.lines.some((line) => standing(line) === "over")) return;
  throw new HostLimitError(
    [
      `This site is more than ${budget.host} takes:`,
      ...formatHostLimits(budget, "over").map((line) => `  ${line}`),
      "Nothing was replaced: the output is what it was before. If the limits are not those of your host or plan, name",
      "it as `host` in content/site.yml; `host: other` sets none. docs/publishing.md lists the hosts and their limits.",
    ].join("\n"),
  );
}
