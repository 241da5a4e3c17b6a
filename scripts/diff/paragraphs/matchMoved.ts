import { commonEnds } from "../sequences/commonEnds.ts";
import type { Identities } from "../sequences/identities.ts";
import type { Entries } from "./entries/entries.ts";
import { looksJoined } from "./entries/looksJoined.ts";
import { type EntriesOfSides, namedPairs } from "./entries/namedPairs.ts";
import type { Texts } from "./formulasOf.ts";
import { isIdentifiable } from "./isIdentifiable.ts";
import { sharedGaps, type UnmatchedSide } from "./unmatchedSide.ts";

/** The match of every position of either side, or -1. */
export interface Matched {
  readonly before: number[];
  readonly after: number[];
}

/** The paragraphs that stayed in place. */
export interface Anchored extends Matched {
  /** Before positions of entries that have a namesake in their gap and yet none they surely became (`looksJoined`). */
  readonly released: ReadonlySet<number>;
}

/** The positions of one side that neither matching has a match for. */
export function unmatched(matched: readonly number[], other: readonly number[] = matched): number[] {
  const positions: number[] = [];
  for (let k = 0; k < matched.length; k++) if (matched[k]! < 0 && other[k]! < 0) positions.push(k);
  return positions;
}

/** For every position the number of anchors before it: the same number on both sides is the same gap. */
export function numberGaps(anchored: readonly number[]): number[] {
  let gap = 0;
  return anchored.map((match) => (match >= 0 ? gap++ : gap));
}

/** The paragraphs of a side that neither matching has a match for. */
export function sideOf(
  texts: readonly string[],
  anchored: readonly number[],
  other?: readonly number[],
): UnmatchedSide {
  return { texts, unmatched: unmatched(anchored, other), gapOf: numberGaps(anchored) };
}

/** True where both neighbours of a position are matched in place. */
export function isAlone(anchored: readonly number[], position: number): boolean {
  return (anchored[position - 1] ?? 0) >= 0 && (anchored[position + 1] ?? 0) >= 0;
}

/** Least share of the longer text that two paragraphs have in common at their beginning and end to be one, edited in place. */
const leastKept = 0.5;

/**
 * Anchors the pairs that stand alone in their gap and are one text but for a few words, where a twin of either stands
 * elsewhere: `The fee is 20 crowns` that became 25 has not moved to the section on rafts, where the fee is 20 now. Not
 * those of different names: a list in reverse order has moved. Changes `anchored` in place.
 */
export function keepInPlace(texts: Texts, keys: Identities, anchored: Matched, entries: EntriesOfSides): void {
  const [before, after] = [unmatched(anchored.before), unmatched(anchored.after)];
  if (before.length === 0 || after.length === 0) return;
  const twins = new Set(before.map((b) => keys.before[b]!));
  if (!after.some((a) => twins.has(keys.after[a]!))) return;
  const twinsAfter = new Set(after.map((a) => keys.after[a]!));
  const sides = [sideOf(texts.before, anchored.before), sideOf(texts.after, anchored.after)] as const;
  for (const [inBefore, inAfter] of sharedGaps(...sides)) {
    if (inBefore.length > 1 || inAfter.length > 1) continue;
    const [b, a] = [inBefore[0]!, inAfter[0]!];
    if (!twinsAfter.has(keys.before[b]!) && !twins.has(keys.after[a]!)) continue;
    const [one, other] = [texts.before[b]!, texts.after[a]!];
    const { start, end } = commonEnds(one, other);
    if (start + end < leastKept * Math.max(one.length, other.length)) continue;
    if (entries.before.at(b)?.numbered !== entries.after.at(a)?.numbered) continue;
    anchored.before[b] = a;
    anchored.after[a] = b;
  }
}

/**
 * The paragraphs known again outside the common order: identical ones, the k-th of a kind with the k-th, and entries of
 * one list that have the same name (`entryName`), however short, however much else in them changed. An entry that turns out to
 * be where it was is added to `anchored`.
 */
export function matchMoved(texts: Texts, keys: Identities, anchored: Anchored, entries: EntriesOfSides): Matched {
  const moved: Matched = {
    before: new Array<number>(texts.before.length).fill(-1),
    after: new Array<number>(texts.after.length).fill(-1),
  };
  const [before, after] = [unmatched(anchored.before), unmatched(anchored.after)];
  if (before.length === 0 || after.length === 0) return moved;
  matchTwins(texts, keys, before, after, moved);
  matchNames(texts, anchored, entries, moved);
  return moved;
}

function matchTwins(
  texts: Texts,
  keys: Identities,
  before: readonly number[],
  after: readonly number[],
  moved: Matched,
): void {
  const waiting = new Map<number, number[]>();
  for (const a of [...after].reverse()) {
    const positions = waiting.get(keys.after[a]!);
    if (positions) positions.push(a);
    else waiting.set(keys.after[a]!, [a]);
  }
  for (const b of before) {
    if (!isIdentifiable(texts.before[b]!)) continue;
    const a = waiting.get(keys.before[b]!)?.pop();
    if (a === undefined) continue;
    moved.before[b] = a;
    moved.after[a] = b;
  }
}

// More paragraphs without a partner are a text rewritten, not a list put in another order.
const mostUnmatched = 2000;

function matchNames(texts: Texts, anchored: Anchored, entries: EntriesOfSides, moved: Matched): void {
  const before = unmatched(anchored.before, moved.before);
  const after = unmatched(anchored.after, moved.after);
  if (before.length === 0 || after.length === 0 || before.length + after.length > mostUnmatched) return;
  const pairs = namedPairs(
    entries,
    before.filter((b) => !anchored.released.has(b)),
    after,
    (side, position) => entries[side].isListed(position),
  );
  if (pairs.length === 0) return;
  const [gaps, gapsAfter] = [numberGaps(anchored.before), numberGaps(anchored.after)];
  for (const { before: b, after: a } of pairs) {
    if (!isOneList(entries.after, a, gaps[b]!, gapsAfter)) continue;
    const [one, other] = [texts.before[b]!, texts.after[a]!];
    if (looksJoined(texts.before, anchored.before, b, other) || looksJoined(texts.after, anchored.after, a, one))
      continue;
    const stayed = gaps[b] === gapsAfter[a] && isAlone(anchored.before, b) && isAlone(anchored.after, a);
    const matched = stayed ? anchored : moved;
    matched.before[b] = a;
    matched.after[a] = b;
  }
}

/** True where all that stands between a position and a gap of its side are entries of its shape. */
function isOneList(entries: Entries, position: number, gap: number, gapOf: readonly number[]): boolean {
  const shape = entries.at(position)!.shape;
  const step = gapOf[position]! < gap ? 1 : -1;
  for (let k = position; k >= 0 && k < gapOf.length && gapOf[k] !== gap; k += step)
    if (entries.at(k)?.shape !== shape) return false;
  return true;
}
