import { beginsPlain, normalFormsDiffer, normalizeQuiet } from "./normalizeQuiet.ts";

/**
 * True where what was deleted and what was inserted in its place differ quietly: in white space, in the style of
 * quotation marks or dashes, in Unicode's form (`normalizeQuiet`). Either may be empty: white space that comes or goes at
 * the edge of a word is quiet (`said .` → `said.`), and inside one it is not (`a part` → `apart`).
 */
export function isQuietPair(before: string, after: string): boolean {
  if (before === after) return true;
  // Cheap, and settles nearly every replacement.
  if (beginsPlain(before) && beginsPlain(after) && normalFormsDiffer(before, after)) return false;
  return withoutEdges(before) === withoutEdges(after);
}

function withoutEdges(text: string): string {
  return normalizeQuiet(text).replace(/^ | $/g, "");
}
