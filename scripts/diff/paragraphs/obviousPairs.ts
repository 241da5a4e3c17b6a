import { commonEnds } from "../sequences/commonEnds.ts";
import { isIdentifiable } from "./isIdentifiable.ts";
import { sharedGaps, type UnmatchedSide } from "./unmatchedSide.ts";

// The least share of the longer text that the common beginning and end of two versions of one text make up. One of the
// two must be identifiable besides, for a full stop in common proves nothing.
const leastShare = 1 / 3;

/**
 * The pairs that need no search: alone in their gap on both sides, and plainly one text with an edit in it. Most edited
 * paragraphs of most changes are such. Positions in the two versions, ascending. Cost: one pass over their texts.
 */
export function obviousPairs(before: UnmatchedSide, after: UnmatchedSide): [before: number, after: number][] {
  const pairs: [number, number][] = [];
  for (const [[b, more], [a, moreAfter]] of sharedGaps(before, after)) {
    if (more === undefined && moreAfter === undefined && isObvious(before.texts[b!]!, after.texts[a!]!))
      pairs.push([b!, a!]);
  }
  return pairs;
}

function isObvious(before: string, after: string): boolean {
  const { start, end } = commonEnds(before, after);
  if (start + end < leastShare * Math.max(before.length, after.length)) return false;
  return isIdentifiable(before.slice(0, start)) || isIdentifiable(before.slice(before.length - end));
}
