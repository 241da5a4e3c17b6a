import type { LogPosition } from "../system/files/recordLog.ts";

/** Pages of one template, each made from its own data alone: the same data is the same page. */
export interface PaginatedPages {
  /** File in content/ that paginates `name` with one item per page. */
  readonly template: string;
  /** The name under which the template finds its pages. */
  readonly name: string;
  readonly pages: readonly PaginatedPage[];
}

export interface PaginatedPage {
  /** Path of the page. */
  readonly href: string;
  /** Data for the template; plain data. */
  readonly data: object;
  /** Items in record logs, read when the page is rendered, as `items` of its data. */
  readonly items?: readonly ListedItem[];
}

/** An item of a list, stored in a record log. */
export interface ListedItem {
  readonly at: LogPosition;
  /** Equal for equal items. */
  readonly digest: string;
}

/** Pages of a list whose items are in record logs. */
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

/** The pages as plain data, for another thread: items may be objects of the archive index. */
export function plainPages({ pages, ...of }: PaginatedPages): PaginatedPages {
  return {
    ...of,
    pages: pages.map(({ items, ...page }) => ({
      ...page,
      ...(items && { items: items.map(({ at, digest }) => ({ at, digest })) }),
    })),
  };
}
