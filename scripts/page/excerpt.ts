import type { Segment } from "./view.ts";

/** UTF-16 units of unchanged text kept on each side of changed words. */
const context = 60;
/** UTF-16 units of one stretch of changed words before it is cut. */
const longestStretch = 240;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Where to cut `text` near `at`: at a space close by, else between two grapheme clusters. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  if (space > at - 24 && space > 0) return space;
  const from = Math.max(0, at - 64);
  let cut = from;
  for (const { index } of graphemes.segment(text.slice(from, at + 64))) {
    if (from + index > at) break;
    cut = from + index;
  }
  return cut;
}

function cutAfter(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space >= 0 && space < at + 24 ? space + 1 : cutBefore(text, at);
}

/**
 * A passage around changed words: unchanged stretches cut to what is read beside them, long ones cut in the middle,
 * the whole to about `limit` UTF-16 units. `…` stands for what is left out.
 */
export function excerpt(segments: readonly Segment[], limit: number): Segment[] {
  const passage: Segment[] = [];
  let size = 0;
  for (const [index, segment] of segments.entries()) {
    if (size >= limit) {
      passage.push({ text: " …" });
      break;
    }
    const text = segment.change
      ? cutChanged(segment.text, Math.min(longestStretch, limit - size))
      : cutUnchanged(segment.text, index > 0, index < segments.length - 1);
    passage.push({ ...segment, text });
    size += text.length;
  }
  return passage;
}

function cutChanged(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, cutBefore(text, limit))} …`;
}

/** Keeps the end of a stretch that stands before a change and the start of one that stands after one. */
function cutUnchanged(text: string, afterChange: boolean, beforeChange: boolean): string {
  const keep = (afterChange ? context : 0) + (beforeChange ? context : 0);
  // Cutting fewer than twenty characters saves nothing and costs the reader a word.
  if (text.length <= keep + 20) return text;
  const head = afterChange ? text.slice(0, cutBefore(text, context)) : "";
  const tail = beforeChange ? text.slice(cutAfter(text, text.length - context)) : "";
  return `${head}${afterChange ? " … " : "… "}${tail}`;
}
