/** The addresses that a feed or a sitemap lists. */
export interface PageList {
  readonly kind: "pages";
  /** Absolute http(s) addresses, in order. */
  readonly pages: readonly string[];
  /** Of an index of sitemaps: the sitemaps. */
  readonly sitemaps: readonly string[];
  /** Entries without an address that can be opened, by what they are called. */
  readonly nowhere: readonly string[];
  /** Whether nothing of it seems to be cut off. */
  readonly isWhole: boolean;
}

export type PageListReading = PageList | { readonly kind: "none"; readonly reason: string };
