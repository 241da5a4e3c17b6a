/**
 * Makes alike what a reader takes for the same word: case, diacritics of Latin, Greek and Cyrillic, vowel points of Hebrew
 * and Arabic, compatibility forms (full-width letters, ligatures), ß and ss, final sigma, dotless ı, ł, ø, æ. Marks of other
 * scripts stay: in Thai, Hindi or Japanese they are other words.
 */
export function foldWord(word: string): string {
  if (plain.test(word)) return word;
  const base = word.normalize("NFKD").replace(ignoredMarks, "").toLowerCase();
  return base.replace(singleLetters, (letter) => singles[letter]!).normalize("NFC");
}

const plain = /^[a-z0-9]+$/;
// Latin, Greek and Cyrillic diacritics; Hebrew points; Arabic vowel signs and the stretching line; soft hyphen and joiners.
const ignoredMarks =
  /[\u0300-\u036f]|[\u0483-\u0487]|[\u0591-\u05c7]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]|\u00ad|\u2060|\ufe0f|\u200c|\u200d/g;
/** Letters that Unicode does not decompose. */
const singles: Readonly<Record<string, string>> = {
  ß: "ss",
  ς: "σ",
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ħ: "h",
  ŧ: "t",
  ی: "ي",
  ک: "ك",
};
const singleLetters = new RegExp(`[${Object.keys(singles).join("")}]`, "g");
