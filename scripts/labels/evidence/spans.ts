import type { Edit, Passage } from "./passages.ts";

/** A stretch of a text, end exclusive. */
export type Span = readonly [start: number, end: number];

/** The spans of `spans` (sorted and disjoint) that overlap `range`; O(log n + result). */
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

/** The span that contains all of `range`, which may be empty and at the end of the span. */
export function holding(spans: readonly Span[], [start, end]: Span): Span | undefined {
  return overlapping(spans, [start - 1, end + 1]).find((span) => span[0] <= start && end <= span[1]);
}

/**
 * Whether an edit replaced some of these by others. `find` is called once per side, and not for the second side if the first
 * one decides.
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
