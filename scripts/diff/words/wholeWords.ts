import { inverseMatching } from "../sequences/inverseMatching.ts";
import * as Character from "../text/characterKinds.ts";
import { characterAt } from "../text/characters.ts";
import { wordSegments } from "../text/segmentEnds.ts";
import type { SpacedWords } from "./presentRuns.ts";

/**
 * Removes matches inside changed words, in scripts that are aligned by character: 北京 → 南京 replaces a word, not a
 * character. A match is removed if the words around it changed on both sides: of 学习 → 学习者 only what is new is
 * marked. Changes `matched` in place.
 *
 * Cost: `Intl.Segmenter` is called for partly changed stretches that are matched with partly changed ones: 3 µs a side,
 * 0.1 µs a character and 0.5 µs for each boundary between matched and unmatched characters. Finding every word would take
 * four times as long.
 */
export function markWholeWords(before: SpacedWords, after: SpacedWords, matched: number[]): void {
  const partBefore = partlyChanged(before, matched);
  if (!partBefore) return;
  const matchedAfter = inverseMatching(matched, after.words.length);
  const partAfter = partlyChanged(after, matchedAfter);
  if (!partAfter) return;
  const changedBefore = changedWords(before.words, matched, meeting(partBefore, matched, partAfter.holds));
  const changedAfter = changedWords(after.words, matchedAfter, meeting(partAfter, matchedAfter, changedBefore));
  for (let b = 0; b < matched.length; b++) {
    const a = matched[b]!;
    if (a >= 0 && changedBefore[b] && changedAfter[a]) matched[b] = -1;
  }
}

/** Positions of consecutive ideographs without spaces between; end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of one side that are matched in part, and for each position whether it is in one. */
interface PartlyChanged {
  readonly stretches: readonly Stretch[];
  readonly holds: Uint8Array;
}

function partlyChanged({ words, spaces }: SpacedWords, matched: readonly number[]): PartlyChanged | undefined {
  const stretches: Stretch[] = [];
  let holds: Uint8Array | undefined;
  for (let start = 0, end = 1; start < words.length; start = end++) {
    if (!isIdeograph(words[start]!)) continue;
    while (end < words.length && spaces[end] === "" && isIdeograph(words[end]!)) end++;
    if (!isMixed(matched, start, end)) continue;
    stretches.push({ start, end });
    holds ??= new Uint8Array(words.length);
    holds.fill(1, start, end);
  }
  return holds && { stretches, holds };
}

function isIdeograph(word: string): boolean {
  return characterAt(word.codePointAt(0)!) === Character.ideograph;
}

/** True where some of the positions are matched and some are not. */
function isMixed(matched: readonly number[], start: number, end: number): boolean {
  for (let k = start + 1; k < end; k++) if (matched[k]! < 0 !== matched[start]! < 0) return true;
  return false;
}

/** The stretches of one side that have a match in the other side's `holds`: no other match can be inside a changed word. */
function meeting(part: PartlyChanged, matched: readonly number[], holds: Uint8Array): Stretch[] {
  return part.stretches.filter(({ start, end }) => {
    for (let k = start; k < end; k++) if (matched[k]! >= 0 && holds[matched[k]!]) return true;
    return false;
  });
}

/** For each position whether it is in a word of the stretches that is matched in part. */
function changedWords(words: readonly string[], matched: readonly number[], stretches: readonly Stretch[]): Uint8Array {
  const changed = new Uint8Array(words.length);
  for (let first = 0, past = 0; first < stretches.length; first = past) {
    const start = stretches[first]!.start;
    while (past < stretches.length && stretches[past]!.end - start <= mostTogether) past++;
    if (past > first) markMixed(words, matched, stretches.slice(first, past), changed);
    else for (const part of inParts(stretches[past++]!)) markMixed(words, matched, [part], changed);
  }
  return changed;
}

// The segmenter's time for a lookup grows with the text; a stretch of more characters is cut, even inside a word.
const mostTogether = 1000;

function inParts({ start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  for (let at = start; at < end; at += mostTogether) parts.push({ start: at, end: Math.min(end, at + mostTogether) });
  return parts;
}

/** Marks the words that hold a boundary between a matched and an unmatched character. */
function markMixed(
  words: readonly string[],
  matched: readonly number[],
  stretches: readonly Stretch[],
  changed: Uint8Array,
): void {
  // Joined into one text, because each call has its price; no word extends over a line feed.
  const segments = wordSegments(stretches.map(({ start, end }) => words.slice(start, end).join("")).join("\n"));
  let offset = 0;
  for (const { start, end } of stretches) {
    // The word found last, in which a change may both begin and end.
    let [from, past] = [start, start];
    for (let k = start; k < end; k++) {
      if (k > start && isMixed(matched, k - 1, k + 1)) {
        if (k >= past) {
          const { index, segment } = segments.containing(offset)!;
          from = past = k;
          for (let at = offset; at > index; ) at -= words[--from]!.length;
          for (let at = offset; at < index + segment.length; ) at += words[past++]!.length;
        }
        if (from < k) changed.fill(1, from, past);
      }
      offset += words[k]!.length;
    }
    offset += "\n".length;
  }
}
