/** The site's own settings, read from `content/site.yml`. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** Origin the site is published at, without a path and without a slash at the end: `https://changes.example.org`. */
  readonly url: string;
  /** Path the site is published below: `/` or `/name/`. */
  readonly basePath: string;
  /** Language of the site's own words, BCP 47. */
  readonly lang: string;
  /** Whose limits apply, and whose own files are written. */
  readonly host: Host;
}

export type Host = "netlify" | "cloudflare-pages" | "cloudflare-pages-paid" | "github-pages" | "other";
