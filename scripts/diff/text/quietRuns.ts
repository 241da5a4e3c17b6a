import type { Run } from "../../model/change.ts";
import { isQuietPair } from "./isQuietPair.ts";

/**
 * For each run whether it is part of a quiet pair: a deletion and the insertion after it, or one of them alone.
 *
 * @param isQuiet called with what was deleted and what was inserted, either of which may be ""
 */
export function quietRuns(
  runs: readonly Run[],
  isQuiet: (deleted: string, inserted: string) => boolean = isQuietPair,
): boolean[] {
  const quiet = new Array<boolean>(runs.length).fill(false);
  for (let k = 0; k < runs.length; k++) {
    const [kind, text] = runs[k]!;
    if (kind === "=") continue;
    const next = runs[k + 1];
    const replaced = kind === "-" && next?.[0] === "+";
    const deleted = kind === "-" ? text : "";
    const inserted = kind === "+" ? text : replaced ? next[1] : "";
    const pairIsQuiet = isQuiet(deleted, inserted);
    quiet[k] = pairIsQuiet;
    if (replaced) quiet[++k] = pairIsQuiet;
  }
  return quiet;
}
