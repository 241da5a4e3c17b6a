/** In CBOR (RFC 8949), which Pagefind's tables of words are written in, a text begins with 0x60 plus its length … */
const shortText = 0x60;
/** … or, from this length on, with 0x78 and a byte for the length. */
const longTextFrom = 24;
const longText = 0x78;

/**
 * Whether an unpacked table of words has a word that begins with this one, once both are in Pagefind's form: lower case,
 * without accents. The table contains stems (`run` for `running`).
 */
export function holdsWord(chunk: Uint8Array, word: string): boolean {
  const wanted = new TextEncoder().encode(withoutAccents(word.toLowerCase()));
  const [first] = wanted;
  if (first === undefined) return false;
  for (let at = chunk.indexOf(first, 1); at >= 0; at = chunk.indexOf(first, at + 1))
    if (textLength(chunk, at) >= wanted.length && wanted.every((byte, k) => chunk[at + k] === byte)) return true;
  return false;
}

/** Length in bytes of the text at an offset, as given directly before it; -1 if no text begins there. */
function textLength(chunk: Uint8Array, at: number): number {
  const before = chunk[at - 1]!;
  if (before >= longTextFrom && chunk[at - 2] === longText) return before;
  return before >= shortText && before < shortText + longTextFrom ? before - shortText : -1;
}

/** Removes accents as Pagefind does: the marks of Japanese syllables change their sound, and are kept. */
function withoutAccents(word: string): string {
  return word
    .normalize("NFD")
    .replace(/(?![\u3099\u309a])\p{M}/gu, "")
    .normalize("NFC");
}
