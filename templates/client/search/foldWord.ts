/**
 * A word as phrases compare it: lower case, without punctuation, without the accents of Latin, Greek and Cyrillic,
 * without a genitive ('s). Marks of other scripts stay: in Thai or Hindi they are other words.
 */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?<=\p{L})['’]s(?![\p{Alphabetic}\p{N}])/u, "")
    .replace(/[^\p{Alphabetic}\p{M}\p{N}_]+/gu, "");
}
