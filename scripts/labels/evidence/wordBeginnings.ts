const apostrophe = 0x27;

/**
 * Whether a stretch of a text may contain one of some words, case-insensitively: with false positives, but no false negatives.
 * For checks of every edit: it looks at each unit once and creates no substrings, in a tenth of the time of tokenizing.
 *
 * Words of ASCII letters are compared by the lowest five bits of their first three units, which are the same for a letter
 * and its capital. Digits, apostrophes and non-ASCII units match anything.
 */
export function mayHoldWords(words: Iterable<string>): (text: string, start?: number, end?: number) => boolean {
  const begin = new Uint8Array(1 << 15);
  for (const word of words) begin[beginning(word, 0, word.length)] = 1;
  return (text, start = 0, end = text.length) => {
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (isLetter(unit)) {
        const from = at;
        while (at + 1 < end && isLetter(text.charCodeAt(at + 1))) at++;
        if (begin[beginning(text, from, at + 1)] === 1) return true;
      } else if (unit === apostrophe || mayBeAnything(unit)) return true;
    }
    return false;
  };
}

/** Whether a unit may be inside a word or number. */
export function isOfWord(unit: number): boolean {
  return isLetter(unit) || mayBeAnything(unit);
}

/** Whether a unit decides: a stretch that has one may contain any of the words. */
export function mayBeAnything(unit: number): boolean {
  return unit > 0x7f || isDigit(unit);
}

function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A shorter word has no unit beyond its end. */
function beginning(text: string, start: number, end: number): number {
  let bits = 0;
  for (let k = 0; k < 3; k++) bits = (bits << 5) | (start + k < end ? text.charCodeAt(start + k) & 31 : 0);
  return bits;
}
