import type { Edit, Passage } from "./passages.ts";

/** A stretch of a text, end exclusive. */
export type Span = readonly [start: number, end: number];

/** The spans of `spans` (sorted, apart from each other) that share a character with `range`; O(log n) and the answer. */
export function overlapping(spans: readonly Span[], [start, end]: Span): Span[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]![1] <= start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let k = low; k < spans.length && spans[k]![0] < end; k++) found.push(spans[k]!);
  return found;
}

/** The span that holds all of `range`, which may be empty, or touches it at its very end. */
export function holding(spans: readonly Span[], [start, end]: Span): Span | undefined {
  return overlapping(spans, [start - 1, end + 1]).find((span) => span[0] <= start && end <= span[1]);
}

/**
 * True where an edit took some of these away and put others in their place. `find` is asked once for each side, and not
 * for the other side where the first one settles it.
 */
export function replaced(
  passage: Passage,
  find: (text: string) => readonly Span[],
  same: (text: string) => string = (text) => text,
): boolean {
  const ofBefore = find(passage.before);
  const edits = passage.edits.filter((edit) => overlapping(ofBefore, edit.before).length > 0);
  if (edits.length === 0) return false;
  const ofAfter = find(passage.after);
  if (ofAfter.length === 0) return false;
  return edits.some((edit: Edit) => {
    const before = overlapping(ofBefore, edit.before).map((span) => same(passage.before.slice(...span)));
    const after = overlapping(ofAfter, edit.after).map((span) => same(passage.after.slice(...span)));
    return before.some((text) => !after.includes(text)) && after.some((text) => !before.includes(text));
  });
}
