/** The default store; its generated markdown is written beside it, to content/articles. */
export const defaultStore = "content/versions";
