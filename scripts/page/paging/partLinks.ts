import type { ChangeView, Item } from "../view.ts";

/**
 * Gives each part of a divided change the addresses of all of them, and links that lead from part to part.
 *
 * @param pathOf path of the page with an index
 */
export function withPartLinks(
  blocks: readonly (readonly ChangeView[])[],
  pathOf: (index: number) => string,
): ChangeView[][] {
  const parts = new Map<number, string[]>();
  /** Fragment of each moved row and of each ghost, with the index of its page. */
  const places = new Map<string, number>();
  blocks.forEach((block, index) => {
    for (const { n, anchor, part, items } of block) {
      if (!part) continue;
      parts.set(n, [...(parts.get(n) ?? []), `${pathOf(index)}#${anchor}`]);
      for (const item of items) {
        if (item.kind === "ghost") places.set(`#${item.ghost.id}`, index);
        else if (item.kind === "row" && item.row.origin) places.set(`#${item.row.id}`, index);
      }
    }
  });
  return blocks.map((block, index) =>
    block.map((view) => {
      if (!view.part) return view;
      const linkFrom = (href: string) => {
        const path = pathOf(places.get(href) ?? index);
        return path === pathOf(index) ? href : path + href;
      };
      const items = places.size === 0 ? view.items : view.items.map((item) => withMoveLinks(item, linkFrom));
      return { ...view, items, part: { ...view.part, hrefs: parts.get(view.n)! } };
    }),
  );
}

function withMoveLinks(item: Item, linkFrom: (href: string) => string): Item {
  if (item.kind === "ghost") return { ...item, ghost: { ...item.ghost, href: linkFrom(item.ghost.href) } };
  if (item.kind === "row" && item.row.origin)
    return { ...item, row: { ...item.row, origin: linkFrom(item.row.origin) } };
  return item;
}
