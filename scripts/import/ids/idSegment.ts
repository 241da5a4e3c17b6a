import { createHash } from "node:crypto";

/** Characters of a folder's name: long enough to be read, and paths stay short enough for every system. */
const longest = 60;
/** Bytes of it, in scripts that take three or four for a letter. */
const mostBytes = 160;

/** Whether Windows keeps a name for a device, with or without an end. */
export function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

/** Latin letters that are no other letter with a sign. */
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
 * A readable name for a folder, made of any text: `Terms of Use (2024)` → `terms-of-use-2024`. Small letters and digits of
 * any script with single hyphens between, Latin ones without accents, so that no system, case or form of Unicode makes two
 * names of one. What is left of nothing is a hash.
 */
export function idSegment(name: string): string {
  const words = wordsOf(name);
  if (words === "") return hashOf(name);
  const short = shortened(words);
  return short === words && !isDevice(short) ? words : `${short}-${hashOf(name)}`;
}

/** Eight hex digits that tell names of one readable form apart. */
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

/** Cut at the end of a word; a single long word is cut anywhere. */
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
