import type { ChangeView } from "../view.ts";

/** Ids of rows that the article page keeps for links to rows that stand elsewhere: 27 bytes of HTML each. */
const mostIds = 6_000;

/** The ids of the changed rows of a change or a part. */
export function rowIdsOf({ items }: ChangeView): string[] {
  return items.flatMap((item) => {
    if (item.kind === "ghost") return item.ghost.id;
    return item.kind === "row" && item.row.id ? item.row.id : [];
  });
}

/** The lists of ids that fit on a page, those of the newest changes first; the others are empty. */
export function fittingIds(oldestFirst: readonly (readonly string[])[]): (readonly string[])[] {
  let room = mostIds;
  return oldestFirst
    .toReversed()
    .map((ids) => {
      if (ids.length > room) return [];
      room -= ids.length;
      return ids;
    })
    .reverse();
}
