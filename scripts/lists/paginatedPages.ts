import type { LoggedListing } from "../articles/articleReport.ts";
import type { PaginatedTemplate } from "../render/paginatedTemplates.ts";

/** Pages of one template, each made from its own data alone: the same data is the same page. */
export interface PaginatedPages {
  /** Divides `name` into pages of one item. */
  readonly template: PaginatedTemplate;
  /** The name under which the template finds its pages. */
  readonly name: string;
  readonly pages: readonly PaginatedPage[];
}

export interface PaginatedPage {
  /** Path of the page. */
  readonly href: string;
  /** What the template gets; plain data. */
  readonly data: object;
  /** Where the page lists what lies in recordLogs: `items` of its data, which are read when it is its turn. */
  readonly items?: readonly Pick<LoggedListing, "at" | "digest">[];
}

/** The pages, divided into batches of at most so many. */
export function* pageBatchesOf(lists: readonly PaginatedPages[], most: number): Generator<PaginatedPages> {
  for (const { template, name, pages } of lists)
    for (let from = 0; from < pages.length; from += most)
      yield { template, name, pages: pages.slice(from, from + most) };
}
