import type { TextEquality } from "../text/textEquality.ts";
import { gapAt, type UnmatchedSide } from "./unmatchedSide.ts";

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
  for (let b = 0, a = 0; b < before.unmatched.length && a < after.unmatched.length; ) {
    const gap = gapAt(before, b);
    const gapAfter = gapAt(after, a);
    if (gap < gapAfter) b++;
    else if (gap > gapAfter) a++;
    else {
      const [start, startAfter] = [b, a];
      while (gapAt(before, b) === gap) b++;
      while (gapAt(after, a) === gap) a++;
      if ((b - start) * (a - startAfter) > mostPairs) return true;
      for (let one = start; one < b; one++) {
        for (let other = startAfter; other < a; other++) {
          if (!surelyDiffer(before.texts[before.unmatched[one]!]!, after.texts[after.unmatched[other]!]!)) return true;
        }
      }
    }
  }
  return false;
}
