import type { Row, Run } from "../../model/change.ts";
import { type Paragraph, paragraphKey } from "../../model/paragraph.ts";
import type { Identities } from "../sequences/identities.ts";
import { inverseMatching } from "../sequences/inverseMatching.ts";
import { NormalForms, type NormalFormsOfSides } from "../text/normalForms.ts";
import { quietEquality, type TextEquality } from "../text/textEquality.ts";
import { comparePieces } from "../words/comparePieces.ts";
import { type ComparedWords, compareWords } from "../words/diffWords.ts";
import { anchorParagraphs } from "./anchorParagraphs.ts";
import { areOtherEntries } from "./entries/areOtherEntries.ts";
import { Entries } from "./entries/entries.ts";
import { looksJoined } from "./entries/looksJoined.ts";
import type { EntriesOfSides } from "./entries/namedPairs.ts";
import { namesInGap } from "./entries/namesInGap.ts";
import { piecesOfCells } from "./entries/piecesOfCells.ts";
import { piecesOfEntry } from "./entries/piecesOfEntry.ts";
import { formulasOf, type Texts } from "./formulasOf.ts";
import type { Group } from "./grouping.ts";
import { type Anchored, keepInPlace, type Matched, matchMoved, sideOf } from "./matchMoved.ts";
import { mayHoldEqualPairs } from "./mayHoldEqualPairs.ts";
import { pairParagraphs } from "./pairParagraphs.ts";
import type { UnmatchedSide } from "./unmatchedSide.ts";

export interface AlignOptions {
  /** For callers that number their paragraphs anyway: saves the computing and hashing of their keys. */
  readonly identities?: Identities;
  /** What counts as equal, besides what is identical; what differs only quietly, if not given. */
  readonly equality?: TextEquality;
}

/**
 * The rows of a change: which paragraph of the after version continues which of the before version, and what became
 * of each, in reading order of the page: the after side's order, removed rows where they stood.
 *
 * 1. Paragraphs with identical text, type and marks that kept their order are `unchanged` (`anchorParagraphs`); in a
 *    second pass those with equal text (`TextEquality`) anchor too, and are `edited`.
 * 2. Identical paragraphs that crossed them are `moved`.
 * 3. In the gaps between, the rest are paired by likeness, in order, for the best total; a paragraph left over is tried
 *    as part of a split or a merge, then as moved and edited (`pairParagraphs`).
 * 4. Words are compared inside each group (`compareWords`).
 *
 * Laws: each position of either side is in exactly one row; see `compareWords` for the runs.
 * Cost: O(n log n) for the n paragraphs of a side, plus the features of those that changed, plus their words. It
 * depends on the input alone, never on time.
 */
export function alignParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  { identities = identitiesOf(before, after), equality = quietEquality }: AlignOptions = {},
): Row[] {
  const texts = { before: before.map(({ text }) => text), after: after.map(({ text }) => text) };
  const entries = { before: new Entries(texts.before), after: new Entries(texts.after) };
  const normalForms = {
    before: new NormalForms(texts.before, equality.normalize),
    after: new NormalForms(texts.after, equality.normalize),
  };
  const anchored = anchorByText(texts, identities, equality, normalForms, entries);
  keepInPlace(texts, identities, anchored, entries);
  const moved = matchMoved(texts, identities, anchored, entries);

  const sides = {
    before: sideOf(texts.before, anchored.before, moved.before),
    after: sideOf(texts.after, anchored.after, moved.after),
  };
  const groups: Group[] = [];
  for (let b = 0; b < before.length; b++) {
    if (anchored.before[b]! >= 0) groups.push({ kind: "in-place", before: [b], after: [anchored.before[b]!] });
    if (moved.before[b]! >= 0) groups.push({ kind: "moved", before: [b], after: [moved.before[b]!] });
  }
  if (sides.before.unmatched.length && sides.after.unmatched.length)
    groups.push(...pairParagraphs(sides, { normalForms, areOthers: areOtherEntries(entries, anchored) }));
  return inReadingOrder(groups, before.length, after.length).map((group) =>
    rowOf(group, texts, entries, identities, equality),
  );
}

function identitiesOf(before: readonly Paragraph[], after: readonly Paragraph[]): Identities {
  return number(before.map(paragraphKey), after.map(paragraphKey));
}

/** The same integer from 0 for the same key. */
function number<Key>(before: readonly Key[], after: readonly Key[]): Identities {
  const known = new Map<Key, number>();
  return { before: numberWith(known, before), after: numberWith(known, after) };
}

function numberWith<Key>(known: Map<Key, number>, keys: readonly Key[]): number[] {
  return keys.map((key) => {
    let number = known.get(key);
    if (number === undefined) {
      number = known.size;
      known.set(key, number);
    }
    return number;
  });
}

// What keeping a paragraph in place is worth besides its characters, so that two short ones outweigh one a little
// longer.
const placeWorth = 20;
// Among paragraphs that differ in their figures alone, the one with the same figures is as likely another one.
const formulaDiscount = 4;

function anchorByText(
  all: Texts,
  keys: Identities,
  equality: TextEquality,
  normalForms: NormalFormsOfSides,
  entries: EntriesOfSides,
): Anchored {
  const saysAsOthers = formulasOf(all);
  // A number or a date in front tells an entry from the others of its kind.
  const isFormula = (b: number): boolean =>
    saysAsOthers(b) && !/^(?:numbered|timed)/.test(entries.before.at(b)?.shape ?? "");
  const weigh = (b: number): number => (all.before[b]!.length + placeWorth) / (isFormula(b) ? formulaDiscount : 1);
  const before = anchorParagraphs(keys.before, keys.after, weigh, (gap) => namesInGap(entries, gap));
  const after = inverseMatching(before, all.after.length);
  const released = releaseJoined({ before, after }, all, keys);
  const sides = { before: sideOf(all.before, before), after: sideOf(all.after, after) };
  const [unmatchedBefore, unmatchedAfter] = [sides.before.unmatched, sides.after.unmatched];
  if (unmatchedBefore.length === 0 || unmatchedAfter.length === 0) return { before, after, released };
  if (!mayHoldEqualPairs(sides.before, sides.after, equality)) return { before, after, released };
  const texts = number(
    unmatchedBefore.map((position) => normalForms.before.at(position)),
    unmatchedAfter.map((position) => normalForms.after.at(position)),
  );
  // Equal texts in different gaps get different numbers, which keeps a match inside its gap.
  const count = unmatchedBefore.length + unmatchedAfter.length;
  const inGaps = ({ unmatched, gapOf }: UnmatchedSide, texts: readonly number[]): number[] =>
    unmatched.map((position, k) => gapOf[position]! * count + texts[k]!);
  const keysInGaps = number(inGaps(sides.before, texts.before), inGaps(sides.after, texts.after));
  const anchored = anchorParagraphs(keysInGaps.before, keysInGaps.after, (k) => weigh(unmatchedBefore[k]!));
  for (let b = 0; b < anchored.length; b++) {
    const a = anchored[b]!;
    if (a < 0) continue;
    before[unmatchedBefore[b]!] = unmatchedAfter[a]!;
    after[unmatchedAfter[a]!] = unmatchedBefore[b]!;
  }
  return { before, after, released };
}

/**
 * Takes back the anchors of entries that look joined with a neighbour or broken up: one text is longer by what stands,
 * without a partner, beside the other. Their likeness tells then.
 */
function releaseJoined({ before, after }: Matched, texts: Texts, keys: Identities): Set<number> {
  const released = new Set<number>();
  for (let b = 0; b < before.length; b++) {
    const a = before[b]!;
    if (a < 0 || keys.before[b] === keys.after[a]) continue;
    const isJoined =
      looksJoined(texts.before, before, b, texts.after[a]!) || looksJoined(texts.after, after, a, texts.before[b]!);
    if (!isJoined) continue;
    before[b] = after[a] = -1;
    released.add(b);
  }
  return released;
}

/** Groups in the order of the page; a position without a group becomes a group of one side. */
function inReadingOrder(groups: readonly Group[], beforeLength: number, afterLength: number): Group[] {
  const ofBefore = new Array<Group | undefined>(beforeLength);
  const ofAfter = new Array<Group | undefined>(afterLength);
  for (const group of groups) {
    for (const b of group.before) ofBefore[b] = group;
    for (const a of group.after) ofAfter[a] = group;
  }
  const ordered: Group[] = [];
  let b = 0;
  // Removed rows come before the paragraph in place that followed them, and before what was added in front of it; one
  // from between two merged paragraphs comes after the row of these.
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

function rowOf(group: Group, texts: Texts, entries: EntriesOfSides, keys: Identities, equality: TextEquality): Row {
  const { before, after } = group;
  const [b] = before;
  const [a] = after;
  if (b === undefined) return { kind: "added", before: [], after: [a!] };
  if (a === undefined) return { kind: "removed", before: [b], after: [] };
  // Nearly all rows are these, and their words need no comparison.
  if (before.length + after.length === 2 && group.kind === "in-place" && keys.before[b] === keys.after[a])
    return { kind: "unchanged", before: [b], after: [a] };
  const [one, other] = [joined(before, texts.before), joined(after, texts.after)];
  if (before.length > 1)
    return { kind: "merged", before, after: [a], ...marked(compareWords(one, other, { equality })) };
  if (after.length > 1) return { kind: "split", before: [b], after, ...marked(compareWords(one, other, { equality })) };
  const pieces = piecesOfCells(one, other) ?? piecesOfEntry(one, other, entries, [b, a]);
  const compared = pieces ? comparePieces(pieces, { equality }) : compareWords(one, other, { equality });
  return { kind: group.kind === "moved" ? "moved" : "edited", before: [b], after: [a], ...marked(compared) };
}

function marked({ runs, coarse }: ComparedWords): { readonly runs: Run[]; readonly coarse?: true } {
  return coarse ? { runs, coarse } : { runs };
}

function joined(positions: readonly number[], texts: readonly string[]): string {
  return positions.length === 1 ? texts[positions[0]!]! : positions.map((position) => texts[position]!).join("\n");
}
