import type { LogPosition } from "../system/files/recordLog.ts";

/** Pages of one template, each made from its own data alone: the same data is the same page. */
export interface PaginatedPages {
  /** File in content/; divides `name` into pages of one item. */
  readonly template: string;
  /** The name under which the template finds its pages. */
  readonly name: string;
  readonly pages: readonly PaginatedPage[];
}

export interface PaginatedPage {
  /** Path of the page. */
  readonly href: string;
  /** What the template gets; plain data. */
  readonly data: object;
  /** Where the page lists what lies in record logs: `items` of its data, which are read when the page is rendered. */
  readonly items?: readonly ListedItem[];
}

/** An item of a list in a record log. */
export interface ListedItem {
  readonly at: LogPosition;
  /** The same digest, the same item. */
  readonly digest: string;
}

/** Pages of a list whose items lie in record logs. */
export function changePages<T extends { readonly href: string; readonly items: readonly ListedItem[] }>(
  pages: readonly T[],
): PaginatedPage[] {
  return pages.map(({ items, ...data }) => ({ href: data.href, data, items }));
}

/**
 * The pages, divided into batches.
 *
 * @param most pages in a batch
 */
export function* pageBatchesOf(lists: readonly PaginatedPages[], most: number): Generator<PaginatedPages> {
  for (const { template, name, pages } of lists)
    for (let from = 0; from < pages.length; from += most)
      yield { template, name, pages: pages.slice(from, from + most) };
}

/** The pages as plain data, for another thread: until then, an item may be the archive's own. */
export function plainPages({ pages, ...of }: PaginatedPages): PaginatedPages {
  return {
    ...of,
    pages: pages.map(({ items, ...page }) => ({
      ...page,
      ...(items && { items: items.map(({ at, digest }) => ({ at, digest })) }),
    })),
  };
}
