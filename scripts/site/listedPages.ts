/** Files in content/ of which there is a page for each item of a list. */
export const listedTemplates = ["changes.njk", "source.njk", "redirect.njk"] as const;
export type ListedTemplate = (typeof listedTemplates)[number];

/** Pages of one template, each made from its own data alone: the same data is the same page. */
export interface ListedPages {
  /** Divides `name` into pages of one item. */
  readonly template: ListedTemplate;
  /** The name under which the template finds its pages. */
  readonly name: string;
  /** Path of each page. */
  readonly hrefs: readonly string[];
  /** The data of a page, read when it is its turn. */
  page(index: number): unknown;
}

/** Some of them, to be written at one go; plain data. */
export interface ListedBatch {
  readonly template: ListedTemplate;
  readonly name: string;
  readonly pages: readonly { readonly href: string; readonly data: unknown }[];
}

/** Pages in one batch: Eleventy's start is shared by them, and their data is held together. */
const most = 100;

export function* listedBatches(lists: readonly ListedPages[]): Generator<ListedBatch> {
  for (const { template, name, hrefs, page } of lists) {
    for (let from = 0; from < hrefs.length; from += most) {
      const pages = hrefs.slice(from, from + most).map((href, index) => ({ href, data: page(from + index) }));
      yield { template, name, pages };
    }
  }
}
