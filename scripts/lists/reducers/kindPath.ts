/** Path of the list of changes with a label: of the site, or of a source. */
export function kindPath(label: string, source: { readonly path: string } = { path: "/" }): string {
  return `${source.path}kind/${label}/`;
}
