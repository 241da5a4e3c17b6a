const words = /[\p{L}\p{M}\p{N}]{2,}|\p{N}/gu;

/**
 * The text that the title of a link or image adds, appended in brackets; empty if the text or the address already
 * contains all its words, as it usually does: `[terms](/terms "Terms")`. Browsers show it while the pointer is over the
 * link.
 */
export function tooltip(title: string, text: string, address: string): string {
  if (title === "") return "";
  const known = new Set(wordsOf(`${text} ${address}`));
  return wordsOf(title).every((word) => known.has(word)) ? "" : ` (${title})`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(words) ?? [];
}
