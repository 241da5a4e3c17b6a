/** A folder's name made readable: `syria-peace_talks` → `Syria peace talks`. */
export function readableName(segment: string): string {
  const words = segment.replace(/[-_\s]+/g, " ").trim();
  if (words === "") return segment;
  const first = String.fromCodePoint(words.codePointAt(0) ?? 0);
  return first.toUpperCase() + words.slice(first.length);
}
