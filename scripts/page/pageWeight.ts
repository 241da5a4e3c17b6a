import type { Block, ChangeView, Item, RowView, Segment } from "./view.ts";

// Bytes of markup around the text, measured on rendered pages and rounded up.
const perSegment = 24;
const perBlock = 60;
const perRow = 260;
const perFold = 200;
const perChange = 2_400;

function segmentBytes({ text, href }: Segment): number {
  return perSegment + Buffer.byteLength(text) + (href ? href.length + 60 : 0);
}

function blockBytes({ segments }: Block): number {
  return segments.reduce((sum, segment) => sum + segmentBytes(segment), perBlock);
}

function rowBytes({ before, after, marks }: RowView): number {
  const side = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + blockBytes(block), 0);
  // An unchanged row stands in both columns.
  return perRow + side(before ?? after) + side(after) + (marks ? JSON.stringify(marks).length : 0);
}

/** About how many bytes of HTML an item becomes; a function of its text alone, so that blocks stay where they are. */
export function itemBytes(item: Item): number {
  if (item.kind === "row") return rowBytes(item.row);
  return [...item.head, ...item.tail].reduce((sum, row) => sum + rowBytes(row), perFold);
}

/** About how many bytes of HTML a change becomes. */
export function changeBytes({ items }: ChangeView): number {
  return items.reduce((sum, item) => sum + itemBytes(item), perChange);
}
