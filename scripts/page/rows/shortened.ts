import type { Segment } from "../view.ts";
import { cutAfter, cutBefore } from "./cutText.ts";

/** UTF-16 units of a paragraph that is shown whole. */
export const longestWhole = 40_000;

/** Limits in UTF-16 units. Real archives contain lines of 61 kB; no browser lays out one of 2 MB. */
const limits = {
  /** In a paragraph longer than `longestWhole`: limits of an unchanged stretch between changes, of a changed stretch, and of all of it. */
  unchanged: 2_000,
  changed: 20_000,
  shown: 200_000,
};

/** The shown segments of one side of a paragraph, and the number of UTF-16 units omitted. */
export interface Shortened {
  readonly segments: readonly Segment[];
  readonly left: number;
}

/**
 * Shortens a paragraph that is too long for a page: replaces the middle of long stretches by `…`, and cuts off the end if
 * it is still too long. If nothing changed, the start and the end of the text are kept.
 */
export function shortened(segments: readonly Segment[]): Shortened {
  const length = lengthOf(segments);
  if (length <= longestWhole) return { segments, left: 0 };
  const hasChange = segments.some(({ change }) => change);
  const shown: Segment[] = [];
  let kept = 0;
  let room = limits.shown;
  for (const segment of segments) {
    if (room <= 0) break;
    const limit = hasChange && !segment.change ? limits.unchanged : limits.changed;
    const pieces = withoutMiddle(segment, Math.min(limit, room));
    shown.push(...(pieces.length > 1 ? [pieces[0]!, { text: " … " }, pieces[1]!] : pieces));
    kept += lengthOf(pieces);
    room -= lengthOf(pieces);
  }
  return { segments: shown, left: length - kept };
}

const lengthOf = (segments: readonly Segment[]) => segments.reduce((sum, { text }) => sum + text.length, 0);

/** The start and the end of a segment longer than `limit`, otherwise the segment. */
function withoutMiddle(segment: Segment, limit: number): Segment[] {
  const { text } = segment;
  if (text.length <= limit) return [segment];
  const head = text.slice(0, cutBefore(text, limit / 2));
  const tail = text.slice(cutAfter(text, text.length - limit / 2));
  return [
    { ...segment, text: head },
    { ...segment, text: tail },
  ];
}
