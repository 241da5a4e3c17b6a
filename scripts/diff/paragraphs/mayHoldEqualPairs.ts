import type { TextEquality } from "../text/textEquality.ts";
import { sharedGaps, type UnmatchedSide } from "./unmatchedSide.ts";

// Nearly all gaps have one paragraph on either side; in a gap of more pairs than this, testing every pair takes longer
// than normalizing the paragraphs.
const mostPairs = 16;

/**
 * False where surely no two unmatched paragraphs in the same gap are equal, as in most changes; their texts need not be
 * normalized then. Cost: the lengths of the beginnings that paragraphs of a gap have in common.
 */
export function mayHoldEqualPairs(
  before: UnmatchedSide,
  after: UnmatchedSide,
  { surelyDiffer }: TextEquality,
): boolean {
  if (!surelyDiffer) return true;
  return sharedGaps(before, after).some(
    ([inBefore, inAfter]) =>
      inBefore.length * inAfter.length > mostPairs ||
      inBefore.some((b) => inAfter.some((a) => !surelyDiffer(before.texts[b]!, after.texts[a]!))),
  );
}
