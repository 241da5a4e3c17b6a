/** The paragraphs of one version that have no equal partner in the other. */
export interface UnmatchedSide {
  /** Of all paragraphs of the version. */
  readonly texts: readonly string[];
  /** Positions of the unmatched ones, ascending. */
  readonly unmatched: readonly number[];
  /** Of every position the gap it is in: the number of matched paragraphs in place before it. */
  readonly gapOf: readonly number[];
}

/** The gap of the `k`-th unmatched paragraph; -1 beyond the last. */
export function gapAt({ unmatched, gapOf }: UnmatchedSide, k: number): number {
  return k < unmatched.length ? gapOf[unmatched[k]!]! : -1;
}
