import type { Run } from "../../scripts/model/change.ts";

/** Runs as one line: `the [-old][+new] text`. */
export function shownRuns(runs: readonly Run[]): string {
  return runs.map(([kind, text]) => (kind === "=" ? text : `[${kind}${text}]`)).join("");
}
