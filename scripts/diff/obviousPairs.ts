import { commonEnds } from "./commonEnds.ts";

/** Paragraphs without an exact match: rising positions, and for every position of the version the gap it stands in. */
export interface LooseSide {
  readonly texts: readonly string[];
  readonly loose: readonly number[];
  readonly gapOf: Int32Array;
}

// What a text that continues another begins and ends with as that one does, at least: a share of the longer of the
// two, and so many characters, for a full stop proves nothing.
const leastShare = 1 / 3;
const leastLength = 20;

/**
 * The pairs that need no search: alone in their gap on both sides, and plainly one text with an edit in it. Nearly all
 * edited paragraphs of most changes are such. Positions in the two versions, rising. Cost: one look at their texts.
 */
export function obviousPairs(before: LooseSide, after: LooseSide): [before: number, after: number][] {
  const pairs: [number, number][] = [];
  const gapAt = ({ loose, gapOf }: LooseSide, k: number) => (k in loose ? gapOf[loose[k]!]! : -1);
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

function isObvious(before: string, after: string): boolean {
  const { start, end } = commonEnds(before, after);
  return start + end >= Math.max(leastLength, leastShare * Math.max(before.length, after.length));
}
