/** Where a site is published. */
export interface SiteAddress {
  /** Origin, without a path or trailing slash. */
  readonly url: string;
  /** `/name/`; absent where the address has no path. */
  readonly basePath?: string;
}
