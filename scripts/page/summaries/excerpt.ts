import { cutAfter, cutBefore } from "../rows/cutText.ts";
import type { Segment } from "../view.ts";

/** Length of unchanged text kept on each side of changed words, in UTF-16 units. */
const context = 60;
/** Cutting or showing fewer units than this saves nothing and costs the reader a word. */
const leastCut = 20;
const leftOut: Segment = { text: " …" };

/**
 * A passage around changed words: unchanged stretches are cut to their context, long changed ones to their start, the
 * whole to about `limit` UTF-16 units. If nothing changed, the start of the text. `…` marks omissions. Cuts fall between
 * words if possible, and never inside a grapheme cluster.
 */
export function excerpt(segments: readonly Segment[], limit: number): Segment[] {
  const hasChange = segments.some(({ change }) => change);
  // One long deletion leaves room for the insertion in its place.
  const longest = hasChange ? Math.ceil((limit * 2) / 3) : limit;
  const passage: Segment[] = [];
  let room = limit;
  for (const [index, segment] of segments.entries()) {
    if (room < leastCut && index > 0) {
      if (passage.at(-1) !== leftOut) passage.push(leftOut);
      break;
    }
    const pieces =
      segment.change || !hasChange
        ? startOf(segment, Math.min(longest, room))
        : [{ ...segment, text: besideChanges(segment.text, index > 0, index < segments.length - 1) }];
    passage.push(...pieces);
    room -= pieces.reduce((sum, { text }) => sum + text.length, 0);
  }
  return passage;
}

function startOf(segment: Segment, limit: number): Segment[] {
  if (segment.text.length <= limit) return [segment];
  const text = segment.text.slice(0, cutBefore(segment.text, limit));
  return text ? [{ ...segment, text }, leftOut] : [leftOut];
}

/** Keeps the start of a stretch that follows a change, and the end of one that precedes a change. */
function besideChanges(text: string, afterChange: boolean, beforeChange: boolean): string {
  const keep = (afterChange ? context : 0) + (beforeChange ? context : 0);
  if (text.length <= keep + leastCut) return text;
  const head = afterChange ? text.slice(0, cutBefore(text, context)) : "";
  const tail = beforeChange ? text.slice(cutAfter(text, text.length - context)) : "";
  return [head, "…", tail].filter(Boolean).join(" ");
}
