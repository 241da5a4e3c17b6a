/** Files in content/ of which there is a page for each item of a list. */
export const listedTemplates = ["changes.njk", "source.njk", "redirect.njk"] as const;
export type ListedTemplate = (typeof listedTemplates)[number];
