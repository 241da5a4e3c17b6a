import { beginsPlain, normalFormsDiffer, normalizeQuiet } from "./normalizeQuiet.ts";

/**
 * True if a deletion and the insertion in its place differ only quietly: in white space, in the style of quotation marks
 * or dashes, in Unicode's form (`normalizeQuiet`). Either may be empty: white space added or removed at the edge of a
 * word is quiet (`said .` → `said.`), inside one it is not (`a part` → `apart`).
 */
export function isQuietPair(before: string, after: string): boolean {
  if (before === after) return true;
  // Cheap, and decides nearly every replacement.
  if (beginsPlain(before) && beginsPlain(after) && normalFormsDiffer(before, after)) return false;
  return withoutEdges(before) === withoutEdges(after);
}

function withoutEdges(text: string): string {
  return normalizeQuiet(text).replace(/^ | $/g, "");
}
