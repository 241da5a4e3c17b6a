import type { Segment } from "../view.ts";
import { cutAfter, cutBefore } from "./cutText.ts";

/** UTF-16 units. Real archives hold lines of 61 kB; one of 2 MB is a page that no browser lays out. */
const limits = {
  /** A paragraph up to this is shown whole. */
  whole: 40_000,
  /** Of a longer one: an unchanged stretch between changes, a changed stretch, all of it. */
  unchanged: 2_000,
  changed: 20_000,
  shown: 200_000,
};

/** What a page shows of one side of a paragraph, and how many UTF-16 units of it are left to the data. */
export interface Shortened {
  readonly segments: readonly Segment[];
  readonly left: number;
}

/**
 * Takes the middle out of the long stretches of a paragraph too long for a page, `…` in its place, and the end off one
 * that is too long even so. Where nothing changed, the start and the end of the text stay.
 */
export function shortened(segments: readonly Segment[]): Shortened {
  const length = lengthOf(segments);
  if (length <= limits.whole) return { segments, left: 0 };
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

/** The start and the end of a segment longer than `limit`, else the segment. */
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
