import { Character, characterAt, isClusteredOddly } from "./characters.ts";

/**
 * The last position up to `at`, and the first from `at` on, where a text can be cut in two so that the parts have the
 * same tokens, grapheme clusters and stretches of ideographs apart as together: between a space or line feed, or a
 * sign of Chinese or Japanese sentences, and the character that begins what follows. Both ends of the text are such
 * positions. Cost: the characters walked over.
 */
export function cutBefore(text: string, at: number): number {
  let cut = Math.min(Math.max(at, 0), text.length);
  while (!isCut(text, cut)) cut--;
  return cut;
}

export function cutFrom(text: string, at: number): number {
  let cut = Math.min(Math.max(at, 0), text.length);
  while (!isCut(text, cut)) cut++;
  return cut;
}

// No-break and thin spaces stand inside numbers, and are no place to cut.
const cutting = new Set([..." \n。，、；：！？"].map((sign) => sign.charCodeAt(0)));

function isCut(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  if (!cutting.has(text.charCodeAt(at - 1))) return false;
  const next = text.codePointAt(at)!;
  const kind = characterAt(next);
  if (isClusteredOddly(next) || kind === Character.extender || kind === Character.space) return false;
  // Between signs and letters of other scripts a token may go on: `：//`.
  return text.charCodeAt(at - 1) <= 0x20 || kind === Character.ideograph;
}
