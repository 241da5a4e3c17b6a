/** Files of an article's entry are those of the site, or generated markdown: the first part of their paths. */
export const sitePrefix = "site/";
export const markdownPrefix = "markdown/";
/** The first file of the entry is neither: what lists, feeds and the search need of the article. */
export const payloadFile = "payload";
