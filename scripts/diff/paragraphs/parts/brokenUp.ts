import { mostBetween } from "../grouping.ts";
import { gapAt, type UnmatchedSide } from "../unmatchedSide.ts";
import { bareWords, wordsAt } from "./wordsAt.ts";

/** A paragraph of one version that is several paragraphs of the other. Positions in the two versions. */
export interface BrokenUp {
  readonly whole: number;
  /** Ascending; in one gap, that of the whole. */
  readonly parts: readonly number[];
}

/** How far a paragraph is part of another one, as `Likeness` measures it. */
export interface PartLikeness {
  readonly whole: number;
  readonly part: number;
  readonly score: number;
  /** Share of the part's word pairs found in the whole. */
  readonly contained: number;
}

/** Two parts are what a pair and `joinParts` find too; three and more may each be too small to be alike to the whole. */
const leastParts = 3;
const leastContained = 0.6;
/** From this likeness on two paragraphs are versions of one, and neither is part of a third. */
const ownTwin = 0.5;
/** Greatest share of the whole's characters that one part makes up: a longer one is the same paragraph, shortened. */
const mostOfWhole = 0.6;
/** Least share that all parts make up, */
const leastCovered = 0.6;
/** and the greatest: lines made from one template contain each other, but together they are many times as long. */
const mostCovered = 1.5;
// Every paragraph of a gap is searched for in every possible whole.
const mostSearched = 200;

/**
 * Paragraphs broken up into three or more: a run-on sentence that became a list, a section whose every sentence has a
 * line of its own now. The parts of a long list are too small to be alike to the whole, so that no pair would be found
 * to join them to. A part shares six in ten of its word pairs with the whole, or, as the shortest do not have as many,
 * stands in it word by word; the parts make up most of the whole. Ascending by whole; no part is of two.
 *
 * @param found every pair that shares as much as that, in any order
 *
 * Cost: linear in `found` and the texts, but for gaps of up to 200 paragraphs, where each is searched for in each.
 */
export function brokenUp(found: readonly PartLikeness[], wholes: UnmatchedSide, parts: UnmatchedSide): BrokenUp[] {
  const containedIn = new Map<number, Map<number, number>>();
  const hasTwin = new Set<number>();
  const twinOf = new Map<number, number>();
  for (const { whole, part, score, contained } of found) {
    if (score >= ownTwin) {
      if (parts.texts[part]!.length > mostOfWhole * wholes.texts[whole]!.length) hasTwin.add(whole);
      twinOf.set(part, whole);
    }
    if (contained < leastContained) continue;
    const ofWhole = containedIn.get(whole);
    if (ofWhole) ofWhole.set(part, contained);
    else containedIn.set(whole, new Map([[part, contained]]));
  }
  const groups: BrokenUp[] = [];
  const taken = new Set<number>();
  const bareTexts = new Map<number, string>();
  const bare = (part: number): string => {
    const known = bareTexts.get(part);
    if (known !== undefined) return known;
    const words = bareWords(parts.texts[part]!);
    bareTexts.set(part, words);
    return words;
  };
  // The parts in the gap of the whole, read once for all wholes of a gap.
  let inGap: readonly number[] = [];
  let gapRead = -1;
  for (let w = 0, p = 0; w < wholes.unmatched.length; w++) {
    const gap = gapAt(wholes, w);
    if (gap !== gapRead) {
      while (p < parts.unmatched.length && gapAt(parts, p) < gap) p++;
      const start = p;
      while (gapAt(parts, p) === gap) p++;
      inGap = parts.unmatched.slice(start, p);
      gapRead = gap;
    }
    const whole = wholes.unmatched[w]!;
    const contained = containedIn.get(whole);
    const isSearched = inGap.length <= mostSearched;
    if (inGap.length < leastParts || hasTwin.has(whole) || !(contained || isSearched)) continue;
    const text = wholes.texts[whole]!;
    const isPart = (part: number): boolean => {
      if (taken.has(part) || (twinOf.get(part) ?? whole) !== whole) return false;
      if (parts.texts[part]!.length > mostOfWhole * text.length) return false;
      return contained?.has(part) || (isSearched && wordsAt(bare(part), text) >= 0);
    };
    const candidates = isSearched ? inGap : [...contained!.keys()].sort((one, other) => one - other);
    const found = bestCluster(candidates.filter(isPart), (part) => parts.texts[part]!.length, text.length);
    if (!found) continue;
    groups.push({ whole, parts: found });
    for (const part of found) taken.add(part);
  }
  return groups;
}

/** Of the stretches of parts with no more than `mostBetween` others between two of them, the one that covers most. */
function bestCluster(
  positions: readonly number[],
  lengthOf: (position: number) => number,
  wholeLength: number,
): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  let bestLength = 0;
  for (let start = 0, end = 0; start < positions.length; start = end) {
    let length = 0;
    do length += lengthOf(positions[end++]!);
    while (end < positions.length && positions[end]! - positions[end - 1]! <= mostBetween + 1);
    const covered = length / wholeLength;
    if (end - start < leastParts || covered < leastCovered || covered > mostCovered || length <= bestLength) continue;
    best = positions.slice(start, end);
    bestLength = length;
  }
  return best;
}
