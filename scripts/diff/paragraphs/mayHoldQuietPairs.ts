import { foldsDiffer } from "../text/normalizeQuiet.ts";
import type { LooseSide } from "./obviousPairs.ts";

// Nearly all gaps have one paragraph on either side; in one of more pairs than this, to look at all takes longer than to
// fold them.
const mostPairs = 16;

/**
 * False where surely no two paragraphs in the same gap differ quietly alone, as in most changes. Cost: the beginnings
 * that paragraphs of a gap have in common.
 */
export function mayHoldQuietPairs(before: LooseSide, after: LooseSide): boolean {
  for (let b = 0, a = 0; b < before.loose.length && a < after.loose.length; ) {
    const gap = before.gapOf[before.loose[b]!]!;
    const gapAfter = after.gapOf[after.loose[a]!]!;
    if (gap < gapAfter) b++;
    else if (gap > gapAfter) a++;
    else {
      const [start, startAfter] = [b, a];
      while (b < before.loose.length && before.gapOf[before.loose[b]!] === gap) b++;
      while (a < after.loose.length && after.gapOf[after.loose[a]!] === gap) a++;
      if ((b - start) * (a - startAfter) > mostPairs) return true;
      for (let one = start; one < b; one++) {
        for (let other = startAfter; other < a; other++) {
          if (!foldsDiffer(before.texts[before.loose[one]!]!, after.texts[after.loose[other]!]!)) return true;
        }
      }
    }
  }
  return false;
}
