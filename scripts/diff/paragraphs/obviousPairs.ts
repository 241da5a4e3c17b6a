import { commonEnds } from "../sequences/commonEnds.ts";
import { isIdentifiable } from "./isIdentifiable.ts";

/** Paragraphs without an exact match: rising positions, and for every position of the version the gap it stands in. */
export interface LooseSide {
  readonly texts: readonly string[];
  readonly loose: readonly number[];
  readonly gapOf: readonly number[];
}

// What two versions of one text begin and end with in common, at least, as a share of the longer. One of these ends has
// to be telling besides, for a full stop proves nothing.
const leastShare = 1 / 3;

/**
 * The pairs that need no search: alone in their gap on both sides, and plainly one text with an edit in it. Nearly all
 * edited paragraphs of most changes are such. Positions in the two versions, rising. Cost: one look at their texts.
 */
export function obviousPairs(before: LooseSide, after: LooseSide): [before: number, after: number][] {
  const pairs: [number, number][] = [];
  for (let b = 0, a = 0; b < before.loose.length && a < after.loose.length; ) {
    const gap = gapAt(before, b);
    const gapAfter = gapAt(after, a);
    if (gap < gapAfter) b++;
    else if (gap > gapAfter) a++;
    else {
      const [start, startAfter] = [b, a];
      while (gapAt(before, b) === gap) b++;
      while (gapAt(after, a) === gap) a++;
      if (b - start > 1 || a - startAfter > 1) continue;
      const pair: [number, number] = [before.loose[start]!, after.loose[startAfter]!];
      if (isObvious(before.texts[pair[0]]!, after.texts[pair[1]]!)) pairs.push(pair);
    }
  }
  return pairs;
}

function gapAt({ loose, gapOf }: LooseSide, k: number): number {
  return k < loose.length ? gapOf[loose[k]!]! : -1;
}

function isObvious(before: string, after: string): boolean {
  const { start, end } = commonEnds(before, after);
  if (start + end < leastShare * Math.max(before.length, after.length)) return false;
  return isIdentifiable(before.slice(0, start)) || isIdentifiable(before.slice(before.length - end));
}
