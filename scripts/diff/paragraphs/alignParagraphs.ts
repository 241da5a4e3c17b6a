import type { Row, Run } from "../../model/change.ts";
import { type Paragraph, paragraphKey } from "../../model/paragraph.ts";
import { inverseMatching } from "../sequences/inverseMatching.ts";
import { normalizeQuiet } from "../text/normalizeQuiet.ts";
import { compareWords } from "../words/diffWords.ts";
import { anchorParagraphs } from "./anchorParagraphs.ts";
import { isIdentifiable } from "./isIdentifiable.ts";
import { mayHoldQuietPairs } from "./mayHoldQuietPairs.ts";
import type { LooseSide } from "./obviousPairs.ts";
import { PairNumbers } from "./pairNumbers.ts";
import { type Group, pairParagraphs } from "./pairParagraphs.ts";

/** Integers of 0 and above, equal for two paragraphs of a comparison exactly when their `paragraphKey`s are. */
export interface Identities {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * The rows of a change: which paragraph of the after version continues which of the before version, and what became
 * of each, in reading order of the page: the after side's order, removed rows where they stood.
 *
 * 1. Paragraphs with equal text, type and marks that kept their order are `unchanged` (`anchorParagraphs`); those with
 *    equal text alone, or text that differs quietly (`normalizeQuiet`), anchor in a second pass and are `edited`.
 * 2. Exact twins that crossed them are `moved`.
 * 3. In the gaps between, the rest are paired by likeness, in order, best total; what is left over is tried as part of
 *    a split or a merge, then as moved and edited (`pairParagraphs`).
 * 4. Words are compared inside each group (`compareWords`).
 *
 * `identities` spares callers that number their paragraphs the building and hashing of keys.
 * Laws: each position of either side stands in exactly one row; see `compareWords` for the runs.
 * Cost: O(n log n) for the n paragraphs of a side, plus the features of those that changed, plus their words. It
 * depends on the input alone, never on time.
 */
export function alignParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  identities: Identities = number(before.map(paragraphKey), after.map(paragraphKey)),
): Row[] {
  const beforeTexts = before.map(({ text }) => text);
  const afterTexts = after.map(({ text }) => text);
  const anchored = anchorByText(beforeTexts, afterTexts, identities);
  const moved = matchMoved(beforeTexts, afterTexts, identities, anchored);
  const loose = {
    beforeTexts,
    afterTexts,
    before: unmatched(anchored.before, moved.before),
    after: unmatched(anchored.after, moved.after),
    gapOfBefore: numberGaps(anchored.before),
    gapOfAfter: numberGaps(anchored.after),
  };
  const groups: Group[] = [];
  for (let b = 0; b < before.length; b++) {
    if (anchored.before[b]! >= 0) groups.push({ kind: "in-place", before: [b], after: [anchored.before[b]!] });
    if (moved.before[b]! >= 0) groups.push({ kind: "moved", before: [b], after: [moved.before[b]!] });
  }
  if (loose.before.length && loose.after.length) groups.push(...pairParagraphs(loose));
  return inReadingOrder(groups, before.length, after.length).map((group) =>
    rowOf(group, beforeTexts, afterTexts, identities),
  );
}

/** Equal texts, equal integers. */
function number(before: readonly string[], after: readonly string[]): Identities {
  const known = new Map<string, number>();
  return { before: numberWith(known, before), after: numberWith(known, after) };
}

function numberWith(known: Map<string, number>, texts: readonly string[]): number[] {
  return texts.map((text) => {
    let number = known.get(text);
    if (number === undefined) {
      number = known.size;
      known.set(text, number);
    }
    return number;
  });
}

/** The match of every position of either side, or -1. */
interface Matched {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

// Every paragraph kept in place is worth this much besides its characters, so that two short ones outweigh one a
// little longer.
const placeWorth = 20;

function anchorByText(beforeTexts: readonly string[], afterTexts: readonly string[], keys: Identities): Matched {
  const weigh = (b: number): number => beforeTexts[b]!.length + placeWorth;
  const before = anchorParagraphs(keys.before, keys.after, weigh);
  const after = inverseMatching(before, afterTexts.length);
  const looseBefore = unmatched(before);
  const looseAfter = unmatched(after);
  if (looseBefore.length === 0 || looseAfter.length === 0) return { before, after };
  const sides = {
    before: { texts: beforeTexts, loose: looseBefore, gapOf: numberGaps(before) },
    after: { texts: afterTexts, loose: looseAfter, gapOf: numberGaps(after) },
  };
  if (!mayHoldQuietPairs(sides.before, sides.after)) return { before, after };
  const texts = number(
    looseBefore.map((b) => normalizeQuiet(beforeTexts[b]!)),
    looseAfter.map((a) => normalizeQuiet(afterTexts[a]!)),
  );
  // Equal texts in different gaps are given different numbers, which keeps a match inside its gap.
  const inGaps = new PairNumbers(looseBefore.length + looseAfter.length);
  let count = 0;
  const numberInGaps = ({ loose, gapOf }: LooseSide, texts: readonly number[]): number[] =>
    loose.map((position, k) => inGaps.numberOf(gapOf[position]!, texts[k]!, count++));
  const anchored = anchorParagraphs(
    numberInGaps(sides.before, texts.before),
    numberInGaps(sides.after, texts.after),
    (k) => weigh(looseBefore[k]!),
  );
  for (let b = 0; b < anchored.length; b++) {
    const a = anchored[b]!;
    if (a < 0) continue;
    before[looseBefore[b]!] = looseAfter[a]!;
    after[looseAfter[a]!] = looseBefore[b]!;
  }
  return { before, after };
}

/** The positions of one side without a match in one matching, nor in the other. */
function unmatched(matched: readonly number[], other: readonly number[] = matched): number[] {
  const positions: number[] = [];
  for (let k = 0; k < matched.length; k++) if (matched[k]! < 0 && other[k]! < 0) positions.push(k);
  return positions;
}

/** For every position the number of anchors before it: equal numbers on both sides name the same gap. */
function numberGaps(anchored: readonly number[]): number[] {
  let gap = 0;
  return anchored.map((match) => (match >= 0 ? gap++ : gap));
}

/** Exact twins outside the common order: the k-th of a kind with the k-th. */
function matchMoved(
  beforeTexts: readonly string[],
  afterTexts: readonly string[],
  keys: Identities,
  anchored: Matched,
): Matched {
  const before = new Array<number>(beforeTexts.length).fill(-1);
  const after = new Array<number>(afterTexts.length).fill(-1);
  const waiting = new Map<number, number[]>();
  for (const a of unmatched(anchored.after).reverse()) {
    const positions = waiting.get(keys.after[a]!);
    if (positions) positions.push(a);
    else waiting.set(keys.after[a]!, [a]);
  }
  if (waiting.size === 0) return { before, after };
  for (const b of unmatched(anchored.before)) {
    if (!isIdentifiable(beforeTexts[b]!)) continue;
    const a = waiting.get(keys.before[b]!)?.pop();
    if (a === undefined) continue;
    before[b] = a;
    after[a] = b;
  }
  return { before, after };
}

/** Groups and single positions in the order of the page; a position without a group becomes a group of one side. */
function inReadingOrder(groups: readonly Group[], beforeLength: number, afterLength: number): Group[] {
  const ofBefore = new Array<Group | undefined>(beforeLength);
  const ofAfter = new Array<Group | undefined>(afterLength);
  for (const group of groups) {
    for (const b of group.before) ofBefore[b] = group;
    for (const a of group.after) ofAfter[a] = group;
  }
  const ordered: Group[] = [];
  let b = 0;
  // The removed rows up to what kept its place come before it, and before what was added in front of it; one that
  // stood between two merged paragraphs comes after them.
  const removeUpToInPlace = (emitted?: Group): void => {
    for (; b < beforeLength; b++) {
      const group = ofBefore[b];
      if (group?.kind === "in-place" && group !== emitted) break;
      if (!group) ordered.push({ kind: "in-place", before: [b], after: [] });
    }
  };
  let emitted: Group | undefined;
  for (let a = 0; a < afterLength; a++) {
    const group = ofAfter[a];
    if (group && group.after[0] !== a) continue;
    if (group?.kind !== "moved") removeUpToInPlace(emitted);
    ordered.push(group ?? { kind: "in-place", before: [], after: [a] });
    if (group?.kind === "in-place") emitted = group;
  }
  removeUpToInPlace(emitted);
  return ordered;
}

function rowOf(group: Group, beforeTexts: readonly string[], afterTexts: readonly string[], keys: Identities): Row {
  const { before, after } = group;
  const [b] = before;
  const [a] = after;
  if (b === undefined) return { kind: "added", before: [], after: [a!] };
  if (a === undefined) return { kind: "removed", before: [b], after: [] };
  if (before.length > 1)
    return { kind: "merged", before, after: [a], ...compared(joined(before, beforeTexts), afterTexts[a]!) };
  if (after.length > 1)
    return { kind: "split", before: [b], after, ...compared(beforeTexts[b]!, joined(after, afterTexts)) };
  // Nearly all rows are these, and nothing is asked of their words.
  if (group.kind === "in-place" && keys.before[b] === keys.after[a])
    return { kind: "unchanged", before: [b], after: [a] };
  const kind = group.kind === "moved" ? "moved" : "edited";
  return { kind, before: [b], after: [a], ...compared(beforeTexts[b]!, afterTexts[a]!) };
}

function compared(before: string, after: string): { readonly runs: Run[]; readonly coarse?: true } {
  const { runs, coarse } = compareWords(before, after);
  return coarse ? { runs, coarse } : { runs };
}

function joined(positions: readonly number[], texts: readonly string[]): string {
  return positions.map((position) => texts[position]!).join("\n");
}
