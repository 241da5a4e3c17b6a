import { createHash } from "node:crypto";

/** Maximum characters of a folder name: readable, and paths stay short enough for every system. */
const longest = 60;
/** Maximum bytes of it, for scripts with three or four bytes per letter. */
const mostBytes = 160;

/** Whether Windows reserves a name for a device, with or without an extension. */
export function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

/** Latin letters that do not decompose into a base letter and a diacritic. */
const latin: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * A readable folder name derived from any text: `Terms of Use (2024)` → `terms-of-use-2024`. Lower-case letters and
 * digits of any script with single hyphens between them, Latin ones without diacritics, so that no system, letter case
 * or Unicode normalization makes two names of one. If nothing is left, a hash.
 */
export function idSegment(name: string): string {
  const words = wordsOf(name);
  if (words === "") return hashOf(name);
  const short = shortened(words);
  return short === words && !isDevice(short) ? words : `${short}-${hashOf(name)}`;
}

/** Eight hex digits that distinguish names with the same readable form. */
export function hashOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 8);
}

function wordsOf(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize("NFKD").replace(/\p{M}/gu, ""))
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => latin[letter]!)
    .normalize("NFC")
    .replace(/['’](?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "");
}

/** Truncates at the end of a word; a single long word is cut anywhere. */
function shortened(words: string): string {
  const characters = Array.from(words);
  if (characters.length <= longest && Buffer.byteLength(words) <= mostBytes) return words;
  let cut = "";
  for (const character of characters.slice(0, longest)) {
    if (Buffer.byteLength(cut + character) > mostBytes) break;
    cut += character;
  }
  const end = cut.lastIndexOf("-");
  return end > longest / 3 ? cut.slice(0, end) : cut;
}
