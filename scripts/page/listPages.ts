import type { ListPage } from "./view.ts";

/**
 * Pages of a list. Numbered pages count from the oldest: page n holds the items `(n-1)·size … n·size-1` in order of
 * age, so a full page never changes again, not even its links: the page after it always exists, empty until there is
 * something newer. The first page shows the items that do not fill a page yet, and those of the newest full page, so that
 * it is never nearly empty.
 *
 * @param oldestFirst items in order of age
 * @param size items on a full page
 * @param base path of the list, with a trailing slash
 * @returns the first page, then the numbered ones from 1
 */
export function listPages<T>(
  oldestFirst: readonly T[],
  size: number,
  base: string,
): [first: ListPage<T>, ...ListPage<T>[]] {
  const full = Math.floor(oldestFirst.length / size);
  const numbered = (number: number) => `${base}page/${number}/`;
  const newestFirst = (from: number, to?: number) => oldestFirst.slice(from, to).reverse();
  const first: ListPage<T> = {
    href: base,
    items: newestFirst(Math.max(0, full - 1) * size),
    ...(full > 1 && { older: numbered(full - 1) }),
  };
  // A list that fits on its first page needs no others.
  if (full === 0) return [first];
  const pages = Array.from({ length: full + 1 }, (_, index): ListPage<T> => {
    const number = index + 1;
    return {
      href: numbered(number),
      number,
      items: newestFirst(index * size, number * size),
      ...(index > 0 && { older: numbered(index) }),
      newer: index < full ? numbered(number + 1) : base,
    };
  });
  return [first, ...pages];
}
