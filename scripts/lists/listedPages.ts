import type { ListedRef } from "../articles/articleReport.ts";
import type { ListedTemplate } from "../render/listedTemplates.ts";

/** Pages of one template, each made from its own data alone: the same data is the same page. */
export interface ListedPages {
  /** Divides `name` into pages of one item. */
  readonly template: ListedTemplate;
  /** The name under which the template finds its pages. */
  readonly name: string;
  readonly pages: readonly ListedPage[];
}

export interface ListedPage {
  /** Path of the page. */
  readonly href: string;
  /** What the template gets; plain data. */
  readonly data: object;
  /** Where the page lists what lies in spools: `items` of its data, which are read when it is its turn. */
  readonly items?: readonly Pick<ListedRef, "at" | "digest">[];
}

/** The pages, divided into batches of at most so many. */
export function* listedBatches(lists: readonly ListedPages[], most: number): Generator<ListedPages> {
  for (const { template, name, pages } of lists)
    for (let from = 0; from < pages.length; from += most)
      yield { template, name, pages: pages.slice(from, from + most) };
}
