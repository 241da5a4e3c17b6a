/** Logical name of an asset (`site.css`, `search.js`, `newsreader.woff2`) → its path on the site. */
export type Assets = Readonly<Record<string, string>>;
