import * as Character from "./characterKinds.ts";
import { characterAt, isClusteredOddly } from "./characters.ts";

/**
 * The last position up to `at` where a text can be cut without changing its tokens, grapheme clusters and stretches of
 * ideographs: behind a space, a line feed or a Chinese or Japanese punctuation mark, and before a character that begins
 * a token. Both ends of the text are such positions. Cost: the characters passed.
 */
export function cutBefore(text: string, at: number): number {
  let cut = Math.min(Math.max(at, 0), text.length);
  while (!isCut(text, cut)) cut--;
  return cut;
}

/** The first such position from `at` on. */
export function cutFrom(text: string, at: number): number {
  let cut = Math.min(Math.max(at, 0), text.length);
  while (!isCut(text, cut)) cut++;
  return cut;
}

// No-break and thin spaces occur inside numbers, and are no place to cut.
const cutting = new Set([..." \n。，、；：！？"].map((sign) => sign.charCodeAt(0)));

function isCut(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  if (!cutting.has(text.charCodeAt(at - 1))) return false;
  const next = text.codePointAt(at)!;
  const kind = characterAt(next);
  if (isClusteredOddly(next) || kind === Character.extender || kind === Character.space) return false;
  // Between a punctuation mark and another script a token may continue: `：//`.
  return text.charCodeAt(at - 1) <= 0x20 || kind === Character.ideograph;
}
