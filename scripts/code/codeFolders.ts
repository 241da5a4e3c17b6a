/**
 * Folders of the repository whose files, at any depth, affect a site. In content/ only the pages directly in it do: its
 * folders are input.
 */
export const codeFolders = ["scripts", "templates"] as const;
