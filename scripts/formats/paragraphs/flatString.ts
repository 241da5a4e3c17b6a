const beyondOneByte = /[^\x00-\xff]/;

// To make a buffer takes longer than to copy a paragraph through it.
const scratch = Buffer.alloc(1 << 16);

/**
 * The same text in memory of its own. A piece of a longer text keeps all of that text in memory, and each look at one of
 * its characters goes by way of it, which takes half as long again.
 */
export function flatString(text: string): string {
  const encoding = beyondOneByte.test(text) ? "utf16le" : "latin1";
  if (text.length * 2 > scratch.length) return Buffer.from(text, encoding).toString(encoding);
  return scratch.toString(encoding, 0, scratch.write(text, encoding));
}
