import { tokenize } from "../../words/tokens.ts";
import { type Grouping, mostBetween, type UnmatchedSides } from "../grouping.ts";
import type { UnmatchedSide } from "../unmatchedSide.ts";
import { bareWords, wordsAt } from "./wordsAt.ts";

/**
 * Adds to splits and merges the parts of a few words, which share too few word pairs with the whole to be found by them.
 * What stands in the whole between two of its parts is the place of the paragraphs between these, and what stands in
 * front of the first or behind the last that of their neighbours: one with half of its words there is a part too.
 * Cost: linear in the texts of the groups that have a paragraph without a partner beside them.
 */
export function joinShortParts(groups: Grouping, sides: UnmatchedSides): void {
  const all = groups.all();
  for (const [side, other] of [
    ["after", "before"],
    ["before", "after"],
  ] as const) {
    const free = new Set(sides[side].unmatched.filter((position) => !groups.of[side].has(position)));
    for (const group of free.size > 0 ? all : []) {
      if (group[other].length > 1) continue;
      for (const part of shortParts(group[side], free, sides[side], sides[other].texts[group[other][0]!]!))
        if (groups.join(side, part, group)) free.delete(part);
    }
  }
}

/** Least share of a part's words that stand in its place. */
const leastShare = 0.5;

/** The free positions that are parts of a whole too, those beside the others nearest first. */
function shortParts(
  parts: readonly number[],
  free: ReadonlySet<number>,
  { texts, gapOf }: UnmatchedSide,
  whole: string,
): number[] {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const gap = gapOf[first];
  const isFree = (position: number): boolean => free.has(position) && gapOf[position] === gap;
  let hasFree = false;
  for (let k = first - 1; k <= last + 1 && !hasFree; k++) hasFree = isFree(k);
  if (!hasFree) return [];
  const found: number[] = [];
  let at = 0;
  let waiting: number[] = [];
  const place = (end: number, nearestFirst: number[]): void => {
    const words = new Set(wordsOf(whole.slice(at, end)));
    for (const position of nearestFirst) {
      const own = wordsOf(bareWords(texts[position]!));
      const known = own.filter((word) => words.has(word)).length;
      if (known > 0 && known >= leastShare * own.length) found.push(position);
    }
    waiting = [];
  };
  for (let k = first - 1; k >= first - mostBetween - 1 && isFree(k); k--) waiting.unshift(k);
  for (let k = first; k <= last; k++) {
    if (isFree(k)) waiting.push(k);
    if (!parts.includes(k)) continue;
    const words = bareWords(texts[k]!);
    const stands = wordsAt(words, whole, at);
    // An edited part: what stands around it is the place of its neighbours on either side together.
    if (stands < 0) continue;
    if (waiting.length > 0) place(stands, k === first ? waiting.reverse() : waiting);
    at = stands + words.length;
  }
  for (let k = last + 1; k <= last + mostBetween + 1 && isFree(k); k++) waiting.push(k);
  if (waiting.length > 0 && at > 0) place(whole.length, waiting);
  return found;
}

function wordsOf(text: string): string[] {
  return tokenize(text).filter((token) => /[\p{L}\p{N}]/u.test(token));
}
