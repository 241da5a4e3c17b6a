import * as Character from "./characterKinds.ts";

// Regular expressions over Unicode properties are exact but slow for one character at a time, so the class of each code
// point is computed once, and kept in a table for the first 65,536.

/** A class of `characterKinds.ts`. */
export type CharacterKind = (typeof Character)[keyof typeof Character];

/** A flag beside the class: here the simple rules for grapheme clusters do not suffice, and `Intl.Segmenter` decides. */
const clustersOddly = 8;

const space = /^\s$/u;
const digit = /^\p{N}$/u;
// The joiners, U+200C and U+200D, are format characters; the skin tones are symbols. All three extend.
const extender = /^[\p{M}\p{EMod}\u200C\u200D]$/u;
const unspaced = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\uFF70]$/u;
const letter = /^[\p{L}_]$/u;
// Emoji sequences, flags, tags and prepended signs; Thai and Lao AM and half-width voicing marks are letters that
// extend; the Indic blocks above U+11000 hold letters that bind to what follows. All other format characters (word joiner,
// soft hyphen, marks of direction) are clusters by themselves.
const odd =
  /^(?:\u200D|[\p{RI}\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u0E33\u0EB3\uFF9E\uFF9F\u{11000}-\u{11FFF}\u{E0020}-\u{E007F}])$/u;

const known = new Uint8Array(0x10000);
const knownAstral = new Map<number, number>();

function classify(codePoint: number): number {
  const text = String.fromCodePoint(codePoint);
  const oddity = odd.test(text) ? clustersOddly : 0;
  if (space.test(text)) return Character.space;
  if (extender.test(text)) return Character.extender | oddity;
  if (ideograph.test(text)) {
    return (letter.test(text) || digit.test(text) ? Character.ideograph : Character.symbol) | oddity;
  }
  if (digit.test(text)) return (unspaced.test(text) ? Character.unspaced : Character.digit) | oddity;
  if (unspaced.test(text)) return (letter.test(text) ? Character.unspaced : Character.symbol) | oddity;
  return (letter.test(text) ? Character.letter : Character.symbol) | oddity;
}

function lookUp(codePoint: number): number {
  let found = codePoint < known.length ? known[codePoint]! : (knownAstral.get(codePoint) ?? 0);
  if (found === 0) {
    found = classify(codePoint);
    if (codePoint < known.length) known[codePoint] = found;
    else knownAstral.set(codePoint, found);
  }
  return found;
}

/** The class of a code point; `symbol` for all that no other class fits. */
export function characterAt(codePoint: number): CharacterKind {
  return (lookUp(codePoint) & 7) as CharacterKind;
}

/** True if finding the cluster boundaries around this code point needs `Intl.Segmenter`. */
export function isClusteredOddly(codePoint: number): boolean {
  return (lookUp(codePoint) & clustersOddly) !== 0;
}

/**
 * The end of the stretch of plain letters that begins at `at`. Most of a text is such stretches, and this reads them
 * without a call for each character. It may end early: at a letter not classified yet, and at one that clusters oddly.
 */
export function endOfLetters(text: string, at: number): number {
  let end = at;
  while (end < text.length && known[text.charCodeAt(end)] === Character.letter) end++;
  return end;
}

/** True for a code unit that `endOfLetters` reads over. */
export function isPlainLetter(unit: number): boolean {
  return known[unit] === Character.letter;
}
