/**
 * Matches one word. In scripts without spaces between words each letter counts as one, as in word processors; elsewhere a
 * word is a sequence of letters, marks and digits, which may contain apostrophes and hyphens.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:['’\-‐.,][\p{L}\p{N}\p{M}]+)*/gu;

/** Number of words in a text; linear in its length. */
export function countWords(text: string): number {
  // Most texts contain only ASCII and typographic signs (U+2010 to U+206F, none of them a letter); in these, counting the
  // starts of words takes a fraction of the pattern's time.
  let count = 0;
  let inWord = false;
  let isHeldTogether = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f && (unit < 0x2010 || unit > 0x206f)) return text.match(word)?.length ?? 0;
    if (isAsciiLetterOrDigit(unit)) {
      if (!inWord && !isHeldTogether) count++;
      inWord = true;
      isHeldTogether = false;
    } else {
      isHeldTogether = inWord && holdsTogether(unit);
      inWord = false;
    }
  }
  return count;
}

function isAsciiLetterOrDigit(unit: number): boolean {
  const small = unit | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** Whether a unit is one of `'-.,‐’`, as in the pattern. */
function holdsTogether(unit: number): boolean {
  return unit === 0x27 || unit === 0x2d || unit === 0x2e || unit === 0x2c || unit === 0x2010 || unit === 0x2019;
}
