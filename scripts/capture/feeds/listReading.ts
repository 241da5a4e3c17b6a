/** Maximum number of entries read from one list, the limit of a sitemap (sitemaps.org). */
export const mostListed = 50_000;

/** The addresses that a feed or a sitemap lists. */
export interface PageList {
  readonly kind: "pages";
  /** Absolute http(s) addresses, in order. */
  readonly pages: readonly string[];
  /** The sitemaps of a sitemap index. */
  readonly sitemaps: readonly string[];
  /** Names of entries without a usable address. */
  readonly nowhere: readonly string[];
  /** Number of entries beyond the limit. */
  readonly left: number;
  /** Whether the list appears to be complete. */
  readonly isWhole: boolean;
}

export type PageListReading = PageList | { readonly kind: "none"; readonly reason: string };
