/** Something in the store that its keeper should know. */
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
  /** The system failed where the file may be sound: it may go otherwise next time, so nothing is kept of this one. */
  readonly passing?: true;
}

/** `file:line reason`, as printed. */
export function describeProblem({ severity, file, line, reason }: Problem): string {
  return `${file}${line === undefined ? "" : `:${line}`} ${severity}: ${reason}`;
}
