import type { ListPage } from "./view.ts";

/** The size of a full page: a number of items, or a number of those that count. */
export type PageSize<T> =
  | number
  | {
      readonly counted: number;
      readonly counts: (item: T) => boolean;
      /** Maximum number of items, also of those that do not count. */
      readonly most: number;
    };

/**
 * Pages of a list. Numbered pages count from the oldest, and each is full before the next one begins, so a full page never
 * changes again, not even its links: the page after it always exists, empty until there is something newer. The first page
 * shows the items that do not fill a page yet, and those of the newest full page, so that it is never nearly empty.
 *
 * @param oldestFirst items in order of age
 * @param base path of the list, with a trailing slash
 * @returns the first page, then the numbered ones from 1
 */
export function listPages<T>(
  oldestFirst: readonly T[],
  size: PageSize<T>,
  base: string,
): [first: ListPage<T>, ...ListPage<T>[]] {
  const ends = endsOfFullPages(oldestFirst, size);
  const full = ends.length;
  const numbered = (number: number) => `${base}page/${number}/`;
  const newestFirst = (from: number, to?: number) => oldestFirst.slice(from, to).reverse();
  const first: ListPage<T> = {
    href: base,
    items: newestFirst(ends[full - 2] ?? 0),
    ...(full > 1 && { older: numbered(full - 1) }),
  };
  // A list that fits on its first page needs no others.
  if (full === 0) return [first];
  const pages = Array.from({ length: full + 1 }, (_, index): ListPage<T> => {
    const number = index + 1;
    return {
      href: numbered(number),
      number,
      items: newestFirst(ends[index - 1] ?? 0, ends[index]),
      ...(index > 0 && { older: numbered(index) }),
      newer: index < full ? numbered(number + 1) : base,
    };
  });
  return [first, ...pages];
}

/** For each full page, the index of the item after its newest. */
function endsOfFullPages<T>(oldestFirst: readonly T[], size: PageSize<T>): number[] {
  if (typeof size === "number")
    return Array.from({ length: Math.floor(oldestFirst.length / size) }, (_, index) => (index + 1) * size);
  const ends: number[] = [];
  let counted = 0;
  for (const [index, item] of oldestFirst.entries()) {
    if (size.counts(item)) counted++;
    if (counted < size.counted && index + 1 - (ends.at(-1) ?? 0) < size.most) continue;
    ends.push(index + 1);
    counted = 0;
  }
  return ends;
}
