import { mostBetween, type UnmatchedSides } from "../grouping.ts";
import type { Likeness } from "../likeness.ts";
import { sharedGaps } from "../unmatchedSide.ts";
import { bareWords, wordsAt } from "./wordsAt.ts";

/** A paragraph of one version that is several paragraphs of the other. Positions in the two versions. */
export interface BrokenUp {
  readonly whole: number;
  /** Ascending; in one gap, that of the whole. */
  readonly parts: readonly number[];
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
 * @param side the one that the wholes are of
 *
 * Cost: linear in `found` and the texts, but for gaps of up to 200 paragraphs, where each is searched for in each.
 */
export function brokenUp(found: readonly Likeness[], sides: UnmatchedSides, side: keyof UnmatchedSides): BrokenUp[] {
  const [partSide, containment] =
    side === "before" ? (["after", "afterContained"] as const) : (["before", "beforeContained"] as const);
  const [wholes, parts] = [sides[side], sides[partSide]];
  const gaps = sharedGaps(wholes, parts).filter(([, inGap]) => inGap.length >= leastParts);
  if (gaps.length === 0) return [];
  const containedIn = new Map<number, Set<number>>();
  const hasTwin = new Set<number>();
  const twinOf = new Map<number, number>();
  for (const pair of found) {
    const [whole, part] = [pair[side], pair[partSide]];
    if (pair.score >= ownTwin) {
      if (parts.texts[part]!.length > mostOfWhole * wholes.texts[whole]!.length) hasTwin.add(whole);
      twinOf.set(part, whole);
    }
    if (pair[containment] < leastContained) continue;
    const ofWhole = containedIn.get(whole);
    if (ofWhole) ofWhole.add(part);
    else containedIn.set(whole, new Set([part]));
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
  const lengthOf = (part: number): number => parts.texts[part]!.length;
  for (const [inWholes, inGap] of gaps) {
    const isSearched = inGap.length <= mostSearched;
    const longestFirst = [...inGap].sort((one, other) => parts.texts[other]!.length - parts.texts[one]!.length);
    for (const whole of inWholes) {
      const contained = containedIn.get(whole);
      if (hasTwin.has(whole) || !(contained || isSearched)) continue;
      const text = wholes.texts[whole]!;
      const mayBePart = (part: number): boolean =>
        (isSearched || contained!.has(part)) &&
        !taken.has(part) &&
        (twinOf.get(part) ?? whole) === whole &&
        parts.texts[part]!.length <= mostOfWhole * text.length;
      const isPart = (part: number): boolean => contained?.has(part) || wordsAt(bare(part), text) >= 0;
      const found = partsThatCover(leastCovered * text.length, longestFirst.filter(mayBePart), lengthOf, isPart);
      const cluster = found && bestCluster(found, lengthOf, text.length);
      if (!cluster) continue;
      groups.push({ whole, parts: cluster });
      for (const part of cluster) taken.add(part);
    }
  }
  return groups;
}

/**
 * The candidates that are parts, ascending; undefined where they are too short together. Searching takes most of the time,
 * and the longest parts decide, so that it ends as soon as those that are left cannot cover enough.
 */
function partsThatCover(
  least: number,
  longestFirst: readonly number[],
  lengthOf: (position: number) => number,
  isPart: (position: number) => boolean,
): number[] | undefined {
  if (longestFirst.length < leastParts) return undefined;
  let length = 0;
  for (const position of longestFirst) length += lengthOf(position);
  const found: number[] = [];
  for (const position of longestFirst) {
    if (length < least) return undefined;
    if (isPart(position)) found.push(position);
    else length -= lengthOf(position);
  }
  return length < least ? undefined : found.sort((one, other) => one - other);
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
