/** C0 controls but tab, line feed and carriage return, C1 controls, noncharacters that XML forbids, and halves of surrogate pairs. */
const unprintable =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** All of those, and the halves of good pairs: nearly all texts hold none, and a look is faster than a count. */
const suspicious = /[\x00-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\ufffe\uffff\ud800-\udfff]/;

/**
 * The text with every character that a feed or page cannot carry shown as U+FFFD. Each is one UTF-16 unit before and
 * after, so offsets hold. Entities (`&#1;`) and YAML escapes (`"\u0001"`) bring such characters in after decoding, so
 * every reader that resolves escapes passes its texts through here again.
 */
export function printable(text: string): string {
  return suspicious.test(text) ? text.replace(unprintable, "\ufffd") : text;
}

/** Number of characters that `printable` would replace. */
export function countUnprintable(text: string): number {
  if (!suspicious.test(text)) return 0;
  return text.match(unprintable)?.length ?? 0;
}
