/** Path prefixes of the files in an article's cache entry: files of the site, and generated markdown. */
export const sitePrefix = "site/";
export const markdownPrefix = "markdown/";
/** Name of the payload, the first file of the entry. */
export const payloadFile = "payload";
