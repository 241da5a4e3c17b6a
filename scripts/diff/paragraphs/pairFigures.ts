import { type Candidate, heaviestChain } from "../sequences/heaviestChain.ts";
import { monthPattern } from "../text/months.ts";
import type { Grouping, OpenGroup, UnmatchedSides } from "./grouping.ts";
import type { UnmatchedSide } from "./unmatchedSide.ts";

/** Characters of a paragraph that says a figure and hardly more. */
const longest = 40;
const mostWords = 3;
const word = /\p{L}[\p{L}\p{M}]*/gu;
const date = new RegExp(
  String.raw`(?<![\p{L}])(?:${monthPattern})(?![\p{L}])|\d\s?[年月日]|^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{2,4})?$`,
  "iu",
);

/**
 * What a paragraph is of that says only a figure, an amount or a date: its unit, "" for a bare figure or an amount of money,
 * "date"; undefined for others. `£12` and `£14.50` have nothing in common but this, and their place.
 */
function unitOf(text: string): string | undefined {
  if (text.length > longest || !/\p{Nd}/u.test(text)) return undefined;
  const words = text.match(word) ?? [];
  if (words.length > mostWords) return undefined;
  if (date.test(text)) return words.length < mostWords ? "date" : undefined;
  return words.join(" ").toLowerCase();
}

/**
 * Pairs what is left of such paragraphs by their place: the k-th of a unit with the k-th, between the same two paragraphs
 * that stayed or were edited, where both sides have as many. Cost: linear in the unmatched paragraphs.
 */
export function pairFigures(
  groups: Grouping,
  { before, after }: UnmatchedSides,
  areOthers: (before: number, after: number) => boolean,
): void {
  const ofAfter = figuresByPlace(after, groups.of.after);
  if (ofAfter.size === 0) return;
  const pairs: Candidate[] = [];
  for (const [place, positions] of figuresByPlace(before, groups.of.before)) {
    const others = ofAfter.get(place);
    if (others?.length !== positions.length) continue;
    for (const [k, b] of positions.entries()) {
      if (!areOthers(b, others[k]!)) pairs.push({ before: b, after: others[k]! });
    }
  }
  pairs.sort((one, other) => one.before - other.before);
  for (const pair of heaviestChain(pairs, after.texts.length)) groups.pair("in-place", pair.before, pair.after);
}

/** The positions of figures without a group, by their unit and the paragraph in place that precedes them. */
function figuresByPlace(
  { texts, unmatched, gapOf }: UnmatchedSide,
  groupOf: ReadonlyMap<number, OpenGroup>,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  let [gap, previous] = [-1, -1];
  for (const position of unmatched) {
    if (gapOf[position] !== gap) [gap, previous] = [gapOf[position]!, -1];
    const group = groupOf.get(position);
    if (group?.kind === "in-place") previous = group.before[0]!;
    const unit = group ? undefined : unitOf(texts[position]!);
    if (unit === undefined) continue;
    const place = `${gap} ${previous} ${unit}`;
    const positions = found.get(place);
    if (positions) positions.push(position);
    else found.set(place, [position]);
  }
  return found;
}
