/**
 * Folders of the repository whose files make a site, with all below them. Of content/ only the pages directly in it do:
 * below it lies input.
 */
export const codeFolders = ["scripts", "templates"] as const;
