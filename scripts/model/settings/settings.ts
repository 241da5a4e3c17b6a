/** The site's own settings, read from `content/site.yml`. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** Origin of the site, without a path or trailing slash: `https://changes.example.org`; absent where it is unknown. */
  readonly url?: string;
  /** Path below which the site is published: `/` or `/name/`. */
  readonly basePath: string;
  /** Language of the texts of the interface: the catalogue in `templates/messages/` that is used. */
  readonly interface: InterfaceLanguage;
  /** Language that pages state for the interface, BCP 47: the same, or a variety of it such as `en-GB`. */
  readonly lang: string;
  /** The host whose limits apply, and whose special files are written. */
  readonly host: Host;
  /** Whether each change has a card for frames on other sites. */
  readonly embeds: boolean;
  /** An archive of at most so many articles has a picture of each, for previews elsewhere; 0 for none. */
  readonly pictures: number;
  /** Distinguishes the ids of this archive's feeds from those of others; archiveId() says what stands in for it. */
  readonly id?: string;
}

/** Languages of which there is a catalogue of texts. */
export const interfaceLanguages = ["en", "de"] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export type Host = "netlify" | "cloudflare-pages" | "cloudflare-pages-paid" | "github-pages" | "other";
