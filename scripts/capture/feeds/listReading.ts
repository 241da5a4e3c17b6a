/** Entries of one list that are read: a sitemap has at most so many (sitemaps.org). */
export const mostListed = 50_000;

/** The addresses that a feed or a sitemap lists. */
export interface PageList {
  readonly kind: "pages";
  /** Absolute http(s) addresses, in order. */
  readonly pages: readonly string[];
  /** Of an index of sitemaps: the sitemaps. */
  readonly sitemaps: readonly string[];
  /** Entries without an address that can be opened, by what they are called. */
  readonly nowhere: readonly string[];
  /** Entries beyond those that are read. */
  readonly left: number;
  /** Whether nothing of it seems to be cut off. */
  readonly isWhole: boolean;
}

export type PageListReading = PageList | { readonly kind: "none"; readonly reason: string };
