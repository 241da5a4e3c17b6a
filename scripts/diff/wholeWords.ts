import { Character, characterAt } from "./characters.ts";
import type { SpacedWords } from "./presentRuns.ts";
import { visitSegmentEnds } from "./segmentEnds.ts";

/**
 * Gives up matches inside words that changed, in scripts that are aligned by character: 北京 → 南京 is one word for
 * another, not one character. A match is given up where the words of both sides that it stands in changed: of 学习 →
 * 学习者 only what is new is marked. Changes `matched` in place.
 *
 * Cost: `Intl.Segmenter` is asked for the stretches with a change in them alone, 1 µs a character.
 */
export function markWholeWords(before: SpacedWords, after: SpacedWords, matched: Int32Array): void {
  const matchedAfter = new Int32Array(after.words.length).fill(-1);
  matched.forEach((a, b) => {
    if (a >= 0) matchedAfter[a] = b;
  });
  const changedAfter = partlyChanged(after, matchedAfter);
  if (!changedAfter) return;
  const changedBefore = partlyChanged(before, matched);
  if (!changedBefore) return;
  matched.forEach((a, b) => {
    if (a >= 0 && changedBefore[b] && changedAfter[a]) matched[b] = -1;
  });
}

const isIdeograph = (word: string): boolean => characterAt(word.codePointAt(0)!) === Character.ideograph;

/** For each character whether it stands in a word of which some is matched and some is not; nothing where none does. */
function partlyChanged({ words, spaces }: SpacedWords, matched: Int32Array): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  for (let start = 0, end = 1; start < words.length; start = end++) {
    if (!isIdeograph(words[start]!)) continue;
    while (end < words.length && spaces[end] === "" && isIdeograph(words[end]!)) end++;
    const stretch = matched.subarray(start, end);
    if (stretch.every((match) => match < 0) || stretch.every((match) => match >= 0)) continue;
    let from = start;
    let at = start;
    let length = 0;
    visitSegmentEnds(words.slice(start, end).join(""), "word", (wordEnd) => {
      for (; length < wordEnd; at++) length += words[at]!.length;
      const word = matched.subarray(from, at);
      if (word.some((match) => match < 0) && word.some((match) => match >= 0)) {
        found ??= new Uint8Array(words.length);
        found.fill(1, from, at);
      }
      from = at;
    });
  }
  return found;
}
