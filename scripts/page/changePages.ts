import { changeBytes, itemBytes, stubBytes } from "./pageWeight.ts";
import type { ChangeView, Item } from "./view.ts";

/**
 * Limits in bytes of HTML. A phone lays out a page of a megabyte without stuttering; pages of older changes are half as
 * large, so that they vary less in size.
 */
const limits = { page: 1_000_000, block: 500_000, part: 400_000 };

/** A change, or one part of a change that is too long for a page. */
export type Piece = ChangeView;

/** Divides a change whose rows would fill a page, between rows: each part is a piece of its own. */
export function partsOf(change: ChangeView, limit = limits.part): Piece[] {
  const parts: Item[][] = [[]];
  let size = 0;
  for (const item of change.items) {
    const bytes = itemBytes(item);
    if (size > 0 && size + bytes > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(item);
    size += bytes;
  }
  if (parts.length === 1) return [change];
  // The headline, the byline, the date and what differs outside the text are told once, in the first part.
  const { title, byline, published, inWords, evidence, outside, ...rest } = change;
  return parts.map((items, index) => ({
    ...(index === 0 ? change : { ...rest, anchor: `${change.anchor}-part-${index + 1}` }),
    items,
    part: { k: index + 1, of: parts.length },
  }));
}

/** Whether a page holds parts of a change other than its first, and so nothing else. */
export function holdsFurtherParts(page: readonly Piece[] | undefined): boolean {
  return isFurther(page?.[0]);
}

function isFurther(piece: Piece | undefined): boolean {
  return (piece?.part?.k ?? 1) > 1;
}

/**
 * Divides pieces into pages, oldest first; a page ends when the next piece would not fit. So the division depends only on
 * older pieces, and a page never changes when newer changes are added. `kept` is the index of the first page whose pieces
 * stay on the article page; earlier ones become separate pages and leave a line for each change. It never decreases, so
 * a page that was moved out stays there. Parts of a change after its first have pages of their own from the beginning, so
 * that the change opens at part 1.
 */
export function changePagesOf(
  pieces: readonly Piece[],
  { page, block }: { readonly page: number; readonly block: number } = limits,
): { blocks: Piece[][]; kept: number } {
  const blocks: Piece[][] = [];
  const sizes: number[] = [];
  for (const piece of pieces) {
    const bytes = changeBytes(piece);
    if (sizes.length === 0 || sizes.at(-1)! + bytes > block || isFurther(piece) !== holdsFurtherParts(blocks.at(-1))) {
      blocks.push([]);
      sizes.push(0);
    }
    blocks.at(-1)!.push(piece);
    sizes[sizes.length - 1]! += bytes;
  }
  const stubs = blocks.map((pieces) => (holdsFurtherParts(pieces) ? 0 : pieces.length * stubBytes));
  // What stands on the article page of each.
  const here = sizes.map((bytes, index) => (holdsFurtherParts(blocks[index]) ? 0 : bytes));
  let kept = Math.max(
    0,
    blocks.findLastIndex((pieces) => !holdsFurtherParts(pieces)),
  );
  let total = (here[kept] ?? 0) + stubs.slice(0, kept).reduce((sum, bytes) => sum + bytes, 0);
  while (kept > 0 && total + here[kept - 1]! - stubs[kept - 1]! <= page) {
    kept--;
    total += here[kept]! - stubs[kept]!;
  }
  return { blocks, kept };
}
