import type { Block, Item } from "../view.ts";

/** Limit of the text in a comparison, in UTF-16 units: what a phone lays out without stuttering, as on an article page. */
const longest = 600_000;

/** The first items whose text is within the limit, and how many are left. The first item is always among them. */
export function cutItems(
  items: readonly Item[],
  limit = longest,
): { readonly items: readonly Item[]; readonly left: number } {
  let room = limit;
  const end = items.findIndex((item, index) => {
    room -= lengthOf(item);
    return room < 0 && index > 0;
  });
  return end < 0 ? { items, left: 0 } : { items: items.slice(0, end), left: items.length - end };
}

function lengthOf(item: Item): number {
  switch (item.kind) {
    case "row": {
      const { before = item.row.after, after } = item.row;
      return blocksLength(before) + blocksLength(after);
    }
    case "ghost":
      return blocksLength(item.ghost.before);
    case "fold":
      return blocksLength(item.head) + blocksLength(item.tail);
  }
}

function blocksLength(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { text = "", segments = [] }) =>
      sum + text.length + segments.reduce((length, segment) => length + segment.text.length, 0),
    0,
  );
}
