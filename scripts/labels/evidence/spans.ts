import type { Passage } from "./passages.ts";

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
 * Where an edit replaced some of these by others: the first one on either side. `find` is called once per side, and not for the second side if the first
 * one decides.
 */
export function replaced(
  passage: Passage,
  find: (text: string) => readonly Span[],
  same: (text: string) => string = (text) => text,
): readonly [before: Span, after: Span] | undefined {
  const ofBefore = find(passage.before);
  const edits = passage.edits.filter((edit) => overlapping(ofBefore, edit.before).length > 0);
  if (edits.length === 0) return undefined;
  const ofAfter = find(passage.after);
  if (ofAfter.length === 0) return undefined;
  for (const edit of edits) {
    const [left, come] = [overlapping(ofBefore, edit.before), overlapping(ofAfter, edit.after)];
    const before = left.map((span) => same(passage.before.slice(...span)));
    const after = come.map((span) => same(passage.after.slice(...span)));
    const was = left[before.findIndex((text) => !after.includes(text))];
    const is = come[after.findIndex((text) => !before.includes(text))];
    if (was && is) return [was, is];
  }
  return undefined;
}
