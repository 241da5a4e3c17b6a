const beyondOneByte = /[^\x00-\xff]/;

// Reused, because allocating a buffer takes longer than copying a paragraph through it.
const scratch = Buffer.alloc(1 << 16);

/**
 * A copy of the text as a flat string. A slice of a longer text keeps all of that text in memory, and each character access
 * goes through it, which takes half as long again.
 */
export function flatString(text: string): string {
  const encoding = beyondOneByte.test(text) ? "utf16le" : "latin1";
  if (text.length * 2 > scratch.length) return Buffer.from(text, encoding).toString(encoding);
  return scratch.toString(encoding, 0, scratch.write(text, encoding));
}
