import type { Run } from "../../model/change.ts";
import { type ComparedWords, compareWords, type WordOptions } from "./diffWords.ts";

/** What stands at one place in both texts. */
export type Piece = readonly [before: string, after: string];

/**
 * Compares two texts piece by piece, for callers that know which stretch of one answers to which of the other: the cells
 * of a row, the name of an entry. No word of one piece is matched with one of another. Laws and cost: see `compareWords`.
 */
export function comparePieces(pieces: readonly Piece[], options?: WordOptions): ComparedWords {
  const runs: Run[] = [];
  let [deleted, inserted] = ["", ""];
  const closeChange = (): void => {
    if (deleted !== "") runs.push(["-", deleted]);
    if (inserted !== "") runs.push(["+", inserted]);
    [deleted, inserted] = ["", ""];
  };
  let coarse = false;
  for (const [before, after] of pieces) {
    const compared = compareWords(before, after, options);
    coarse ||= compared.coarse;
    for (const [kind, text] of compared.runs) {
      if (kind === "-") deleted += text;
      else if (kind === "+") inserted += text;
      else {
        closeChange();
        const last = runs.at(-1);
        if (last?.[0] === "=") runs[runs.length - 1] = ["=", last[1] + text];
        else runs.push(["=", text]);
      }
    }
  }
  closeChange();
  return { runs, coarse };
}
