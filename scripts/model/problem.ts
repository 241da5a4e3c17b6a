/** A problem in the store, for its publisher. */
export interface Problem {
  /**
   * `refused`: the file (or, for `article.yml`, the article) is not in the site. `warning`: it is, but see the reason.
   * `note`: nothing is wrong; `npm run check` alone prints it.
   */
  readonly severity: "refused" | "warning" | "note";
  /** Path as the keeper would type it: the store's folder as given, then the path below it. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** What is wrong and what to write instead; one line. */
  readonly reason: string;
  /** A failure of the system, not of the file, which may not occur again: so the result must not be cached. */
  readonly passing?: true;
}

/** `file:line reason`, as printed. */
export function describeProblem({ severity, file, line, reason }: Problem): string {
  return `${file}${line === undefined ? "" : `:${line}`} ${severity}: ${reason}`;
}
