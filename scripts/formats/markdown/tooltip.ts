const words = /[\p{L}\p{M}\p{N}]{2,}|\p{N}/gu;

/**
 * What the title of a link or image adds, in brackets to follow it; empty where the text or the address has all its words,
 * as it mostly does: `[terms](/terms "Terms")`. A browser shows it to whoever rests the pointer there.
 */
export function tooltip(title: string, text: string, address: string): string {
  if (title === "") return "";
  const known = new Set(wordsOf(`${text} ${address}`));
  return wordsOf(title).every((word) => known.has(word)) ? "" : ` (${title})`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(words) ?? [];
}
