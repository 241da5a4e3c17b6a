import type { LogPosition } from "../system/files/recordLog.ts";

/** How pages are made from their data. */
export type PageMaker =
  /** By Eleventy, with a file in content/ that paginates `name` with one item per page. */
  | { readonly kind: "template"; readonly template: string; readonly name: string }
  /** By a file in templates/layouts/, which shows the data as `view`. */
  | { readonly kind: "layout"; readonly layout: string }
  /** As Atom feeds; the data is a `FeedSubject`, the items are entries. */
  | { readonly kind: "feed" };

/** Pages made in one way, each from its own data alone: the same data is the same page. */
export interface PaginatedPages {
  readonly maker: PageMaker;
  readonly pages: readonly PaginatedPage[];
}

export interface PaginatedPage {
  /** Path of the page. */
  readonly href: string;
  /** Data for the template; plain data. */
  readonly data: object;
  /** Items in record logs, read when the page is rendered, as `items` of its data. */
  readonly items?: readonly ListedItem[];
  /** Set if it is left out of sitemaps. */
  readonly unlisted?: true;
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
  for (const { maker, pages } of lists)
    for (let from = 0; from < pages.length; from += most) yield { maker, pages: pages.slice(from, from + most) };
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

/** Joins pages that are made in the same way. */
export function joinPages(lists: readonly PaginatedPages[]): PaginatedPages[] {
  const whole = new Map<string, { readonly maker: PageMaker; readonly pages: PaginatedPage[] }>();
  for (const { maker, pages } of lists) {
    const key = JSON.stringify(maker);
    const joined = whole.get(key) ?? { maker, pages: [] };
    for (const page of pages) joined.pages.push(page);
    whole.set(key, joined);
  }
  return [...whole.values()];
}
