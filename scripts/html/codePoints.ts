/** A piece of a text: visible text, or one invisible character by its code point. */
export type Piece = { readonly text: string } | { readonly codePoint: string };

// Soft hyphen, zero-width space, directional marks and isolates, word joiners, BOM, interlinear marks, tags.
const hidden =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
// Needed to write Persian and emoji, or white space: shown only if a stretch contains nothing else.
const quiet = /^(?:\s|\u200c|\u200d)+$/;
const plain = /^[ \n]*$/;

/**
 * Splits a changed stretch of text at invisible characters, so that a page can show them as `U+202E`; undefined if there
 * are none, which is the usual case.
 */
export function codePoints(text: string): Piece[] | undefined {
  const alone = quiet.test(text) && !plain.test(text);
  if (!alone && !hidden.test(text)) return undefined;
  const pieces: Piece[] = [];
  let words = "";
  for (const character of text) {
    if (alone ? plain.test(character) : !hidden.test(character)) {
      words += character;
      continue;
    }
    if (words) pieces.push({ text: words });
    words = "";
    pieces.push({ codePoint: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}` });
  }
  if (words) pieces.push({ text: words });
  return pieces;
}
