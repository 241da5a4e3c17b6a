import { inverseMatching } from "../sequences/inverseMatching.ts";
import type { SpacedWords } from "./presentRuns.ts";

/**
 * Slides lone insertions and deletions to where a reader expects them: `The cat sat. The [bird flew. The ]dog ran.`
 * rebuilds the same texts as `The cat sat. [The bird flew. ]The dog ran.` Preferred are the starts of lines and sentences,
 * then of clauses; a change that has no better place stays. Changes `matched` in place.
 */
export function slideToSentences(
  before: SpacedWords,
  after: SpacedWords,
  beforeIds: readonly number[],
  afterIds: readonly number[],
  matched: number[],
): Reach {
  const deletions = slideSide(before, beforeIds, matched, after.words.length);
  const inverse = inverseMatching(matched, after.words.length);
  const insertions = slideSide(after, afterIds, inverse, before.words.length);
  const slid = inverseMatching(inverse, before.words.length);
  for (let b = 0; b < slid.length; b++) matched[b] = slid[b]!;
  return { toStart: deletions.toStart || insertions.toStart, toEnd: deletions.toEnd || insertions.toEnd };
}

/** Whether a change could slide to the beginning or end of the texts, so that with more text there it might go further. */
interface Reach {
  readonly toStart: boolean;
  readonly toEnd: boolean;
}

// Longer slides occur only along one word repeated; without a bound they would make the whole quadratic.
const furthest = 100;

/** Slides the unmatched stretches of one side that have no unmatched stretch in their place on the other. */
function slideSide(text: SpacedWords, ids: readonly number[], matched: number[], otherLength: number): Reach {
  let [toStart, toEnd] = [false, false];
  for (let start = 0, end = 0; start < ids.length; start = end + 1) {
    while (start < ids.length && matched[start]! >= 0) start++;
    for (end = start; end < ids.length && matched[end]! < 0; ) end++;
    if (start === end || !areNeighbours(matched, start - 1, end, otherLength)) continue;
    // Only past words with matched neighbours: a slide must not run into the next change.
    let left = 0;
    while (left < furthest && start - left > 0 && ids[start - left - 1] === ids[end - left - 1]) {
      if (!areNeighbours(matched, start - left - 2, start - left - 1, otherLength)) break;
      left++;
    }
    let right = 0;
    while (right < furthest && end + right < ids.length && ids[start + right] === ids[end + right]) {
      if (!areNeighbours(matched, end + right, end + right + 1, otherLength)) break;
      right++;
    }
    // A place is rated by the two words in front of it.
    if (start - left < 2) toStart = true;
    if (end + right === ids.length) toEnd = true;
    if (left === 0 && right === 0) continue;
    let best = 0;
    for (let by = -left; by <= right; by++) {
      if (placeAt(text, start + by) > placeAt(text, start + best)) best = by;
    }
    for (let by = 0; by > best; by--) swap(matched, start + by - 1, end + by - 1);
    for (let by = 0; by < best; by++) swap(matched, end + by, start + by);
    end += best;
  }
  return { toStart, toEnd };
}

/** True if the matches of two positions are neighbours; positions beyond either end match those beyond the other's. */
function areNeighbours(matched: readonly number[], left: number, right: number, otherLength: number): boolean {
  const ofLeft = left < 0 ? -1 : matched[left]!;
  const ofRight = right < matched.length ? matched[right]! : otherLength;
  return ofRight - ofLeft === 1;
}

function swap(matched: number[], from: number, to: number): void {
  matched[to] = matched[from]!;
  matched[from] = -1;
}

const sentenceEnd = /[.!?…。！？؟۔।]$/u;
const clauseEnd = /[,;:–—，；：、،]$/u;
const closing = /^["'”’»)\]」』）]$/u;

/** Rates the start of word `k` as a place for a change to begin: from 0 to 3. */
function placeAt({ words, spaces }: SpacedWords, k: number): number {
  if (k === 0 || spaces[k]!.includes("\n")) return 3;
  const last = words[k - 1]!;
  if (sentenceEnd.test(last)) return 2;
  if (k > 1 && closing.test(last) && sentenceEnd.test(words[k - 2]!)) return 2;
  return clauseEnd.test(last) ? 1 : 0;
}
