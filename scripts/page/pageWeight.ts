import type { Block, ChangeView, Item, RowView, Segment } from "./view.ts";

// Bytes of markup around the text, measured on rendered pages and rounded up.
const perSegment = 24;
const perBlock = 45;
const perRow = 120;
const perMark = 200;
/** The sign of a paragraph that was hidden when captured. */
const perHidden = 90;
const perFold = 280;
/** Links between a moved row and its ghost. */
const perGhost = 220;
const perLink = 60;
/** Head, labels and facts of both versions, and the line in the list of contents. */
const perChange = 1_500;
/** The fold with hashes and citations. */
const perEvidence = 2_200;
/** A change told in one line: what it repeats stands elsewhere, or is behind the line. */
const perBriefChange = 900;
/** The line that a change leaves on the article page when its rows move to a page of older changes. */
export const stubBytes = 350;

function segmentBytes({ text, href }: Segment): number {
  return perSegment + Buffer.byteLength(text) + (href ? href.length + perLink : 0);
}

function segmentsBytes(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segmentBytes(segment), 0);
}

function sideBytes(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { text = "", segments, hidden }) =>
      sum + perBlock + (hidden ? perHidden : 0) + (segments ? segmentsBytes(segments) : segmentBytes({ text })),
    0,
  );
}

function rowBytes({ kind, before, after, apart, marks = [] }: RowView): number {
  const newer = sideBytes(after);
  // An unchanged row is written in both columns.
  // What a moved paragraph was stands in its ghost.
  const isInGhost = kind === "moved" && !apart;
  const older = isInGhost ? 0 : before ? sideBytes(before) : newer;
  const printed = marks.length > 0 ? JSON.stringify(marks).length : "[]".length;
  return perRow + older + newer + marks.length * perMark + printed;
}

/** Approximate size of an item's HTML in bytes; a function of its text alone, so that the division into pages is stable. */
export function itemBytes(item: Item): number {
  if (item.kind === "row") return rowBytes(item.row);
  if (item.kind === "ghost") return perRow + perGhost + sideBytes(item.ghost.before);
  // Folded text is written once, across both columns.
  return perFold + sideBytes(item.head) + sideBytes(item.tail);
}

/** About how many bytes of HTML a change becomes. */
export function changeBytes({ state, title, items, outside, evidence }: ChangeView): number {
  const full = perChange + (evidence ? perEvidence : 0);
  const head = state.kind === "repeat" || state.kind === "outside" ? perBriefChange : full;
  const headline = title ? perRow + segmentsBytes([...title.before, ...title.after]) : 0;
  const passages = outside?.passages ?? [];
  const around = passages.reduce((sum, { segments }) => sum + perRow + segmentsBytes(segments), 0);
  const setAside = state.kind === "suspect" ? perFold + sideBytes(state.text.blocks) : 0;
  return items.reduce((sum, item) => sum + itemBytes(item), head + headline + around + setAside);
}
