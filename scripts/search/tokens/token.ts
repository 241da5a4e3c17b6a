/** Where a word of a change stands: bits that add up, because a word may be added in one place and kept in another. */
export const standing = { added: 1, removed: 2, near: 4 } as const;

/** The letter that ends a token, for each sum of `standing` bits; a text's words have one of their own. */
const letters = "-klmnopr";
const textLetter = "t";

/** The sums of `standing` bits that contain one of the given. */
export function standingsWith(bits: number): number[] {
  return [1, 2, 3, 4, 5, 6, 7].filter((sum) => (sum & bits) !== 0);
}

/**
 * Writes a unit (see units.ts) as one word that Pagefind keeps as it is: letters a to z alone, so that it neither divides,
 * folds nor stems it. `q` begins what is no plain letter; the last two letters occur nowhere else in a token, so that no token
 * is the beginning of another, and a search for one by Pagefind, which finds beginnings, is exact. Tokens of one unit
 * stand side by side in the index, so that one request answers for all of them.
 *
 * @param sum of `standing` bits, or `text` for a word of an article's newest text
 */
export function token(unit: string, sum: number | "text"): string {
  return `${writtenUnit(unit)}q${sum === "text" ? textLetter : letters[sum]}`;
}

/** The sum of `standing` bits that the last letter of a token tells. */
export function standingOf(letter: string): number {
  return letters.indexOf(letter);
}

/** A token without what tells its standing: the same for one unit wherever it stands. */
export function withoutStanding(token: string): string {
  return token.slice(0, -2);
}

/** The same of a unit, without a token. */
export function writtenUnit(unit: string): string {
  return plain.test(unit) ? unit : encode(unit);
}

const plain = /^[a-pr-z]+$/;

function encode(unit: string): string {
  let encoded = "";
  for (const character of unit) {
    const code = character.codePointAt(0)!;
    if (code >= 0x61 && code <= 0x7a && code !== 0x71) encoded += character;
    else if (code >= 0x30 && code <= 0x39) encoded += `q${lettersOf(code - 0x30, 1)}`;
    else if (code === 0x71) encoded += "qq";
    else if (code === 0x20) encoded += "qz";
    else encoded += code > 0xffff ? `qx${lettersOf(code, 6)}` : `qy${lettersOf(code, 4)}`;
  }
  return encoded;
}

/** A number in sixteen letters from `a`. */
function lettersOf(number: number, length: number): string {
  let text = "";
  for (let rest = number, k = 0; k < length; k++, rest >>>= 4) text = String.fromCharCode(0x61 + (rest & 15)) + text;
  return text;
}
