/** The site's own settings, read from `content/site.yml`. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** Origin of the site, without a path or trailing slash: `https://changes.example.org`; absent where it is unknown. */
  readonly url?: string;
  /** Path below which the site is published: `/` or `/name/`. */
  readonly basePath: string;
  /** Language of the interface, BCP 47. */
  readonly lang: string;
  /** The host whose limits apply, and whose special files are written. */
  readonly host: Host;
  /** Distinguishes the ids of this archive's feeds from those of others; archiveId() says what stands in for it. */
  readonly id?: string;
}

export type Host = "netlify" | "cloudflare-pages" | "cloudflare-pages-paid" | "github-pages" | "other";
