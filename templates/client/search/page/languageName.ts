/** `de` → `German`, in the language of the interface, from the browser; the tag itself where it knows no name. */
export function languageName(tag: string): string {
  try {
    const names = new Intl.DisplayNames(document.documentElement.lang, { type: "language" });
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
