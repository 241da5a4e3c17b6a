/** Files in content/ of which there is a page for each item of a list. */
export const paginatedTemplates = ["changes.njk", "source.njk", "redirect.njk"] as const;
export type PaginatedTemplate = (typeof paginatedTemplates)[number];
