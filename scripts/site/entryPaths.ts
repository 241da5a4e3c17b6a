/** Files of an entry are those of the site, or generated markdown: the first part of their paths. */
export const inSite = "site/";
export const inMarkdown = "markdown/";
