/** Findings of one article, in the order in which they were found. */
export interface Group<F> {
  /** Path of the article. */
  readonly article: string;
  readonly findings: F[];
}

/** Findings by article; the article of the first finding comes first. */
export function groupsOf<F extends { readonly article: { readonly path: string } }>(
  findings: readonly F[],
): Group<F>[] {
  const groups = new Map<string, Group<F>>();
  for (const finding of findings) {
    const { path } = finding.article;
    const group = groups.get(path);
    if (group) group.findings.push(finding);
    else groups.set(path, { article: path, findings: [finding] });
  }
  return [...groups.values()];
}
