import type { MatchedRecord } from "../query/matchRecord.ts";
import { changedWords, type SideWord } from "../words/changedWords.ts";
import { standing, token } from "./token.ts";
import { pairOf } from "./units.ts";

/**
 * Words on each side of a changed one that are indexed as standing near it: a phrase of which one word changed is then found
 * by all of its words.
 */
export const nearWords = 6;

/**
 * What the index holds of a record: the tokens of its units, each once, in order.
 *
 * Linear in the record.
 */
export function recordTokens({ kind, lang, places }: MatchedRecord): string[] {
  const sums = new Map<string, number>();
  const add = (unit: string, bits: number) => sums.set(unit, (sums.get(unit) ?? 0) | bits);
  for (const { runs } of places) {
    const { before, after } = changedWords(runs, lang);
    if (kind === "article") addAll(after.words, add);
    else {
      addNear(before.words, standing.removed, add);
      addNear(after.words, standing.added, add);
    }
  }
  return [...sums].map(([unit, sum]) => token(unit, kind === "article" ? "text" : sum)).sort();
}

function addAll(words: readonly SideWord[], add: (unit: string, bits: number) => void): void {
  words.forEach((word, k) => {
    add(word.key, 0);
    if (word.other !== undefined) add(word.other, 0);
    const pair = pairOf(word, words[k + 1]);
    if (pair !== undefined) add(pair, 0);
  });
}

/** Adds the changed words of a side, and those near them. */
function addNear(words: readonly SideWord[], changed: number, add: (unit: string, bits: number) => void): void {
  // Number of the last changed word so far, and of the next.
  let last = Number.NEGATIVE_INFINITY;
  let next = -1;
  words.forEach((word, k) => {
    if (next < k) {
      next = k;
      while (next < words.length && !words[next]!.changed) next++;
      if (next === words.length) next = Number.POSITIVE_INFINITY;
    }
    if (word.changed) last = k;
    const distance = Math.min(k - last, next - k);
    if (distance > nearWords) return;
    const bits = word.changed ? changed : standing.near;
    add(word.key, bits);
    if (word.other !== undefined) add(word.other, bits);
    const following = words[k + 1];
    const pair = pairOf(word, following);
    if (pair !== undefined) add(pair, word.changed || following!.changed ? changed : standing.near);
  });
}
