import type { Run } from "../../model/change.ts";
import { isQuietPair } from "./isQuietPair.ts";

/** For each run whether it is a side of a quiet pair: a deletion and the insertion after it, or one of them alone. */
export function quietRuns(runs: readonly Run[]): boolean[] {
  const quiet = new Array<boolean>(runs.length).fill(false);
  for (let k = 0; k < runs.length; k++) {
    const [kind, text] = runs[k]!;
    if (kind === "=") continue;
    const next = runs[k + 1];
    const replaced = kind === "-" && next?.[0] === "+";
    const deleted = kind === "-" ? text : "";
    const inserted = kind === "+" ? text : replaced ? next[1] : "";
    const isQuiet = isQuietPair(deleted, inserted);
    quiet[k] = isQuiet;
    if (replaced) quiet[++k] = isQuiet;
  }
  return quiet;
}
