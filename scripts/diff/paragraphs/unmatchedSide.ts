/** The paragraphs of one version that have no equal partner in the other. */
export interface UnmatchedSide {
  /** Of all paragraphs of the version. */
  readonly texts: readonly string[];
  /** Positions of the unmatched ones, ascending. */
  readonly unmatched: readonly number[];
  /** Of every position the gap it is in: the number of matched paragraphs in place before it. */
  readonly gapOf: readonly number[];
}

/** The positions of the unmatched paragraphs in a gap. */
export type SharedGap = readonly [before: readonly number[], after: readonly number[]];

/** The gaps that have unmatched paragraphs on both sides, in order. Cost: linear in these. */
export function sharedGaps(before: UnmatchedSide, after: UnmatchedSide): SharedGap[] {
  const gaps: SharedGap[] = [];
  for (let b = 0, a = 0; b < before.unmatched.length && a < after.unmatched.length; ) {
    const [gap, gapAfter] = [gapAt(before, b), gapAt(after, a)];
    const [start, startAfter] = [b, a];
    if (gap <= gapAfter) while (gapAt(before, b) === gap) b++;
    if (gapAfter <= gap) while (gapAt(after, a) === gapAfter) a++;
    if (gap === gapAfter) gaps.push([before.unmatched.slice(start, b), after.unmatched.slice(startAfter, a)]);
  }
  return gaps;
}

/** The gap of the `k`-th unmatched paragraph; undefined beyond the last. */
function gapAt({ unmatched, gapOf }: UnmatchedSide, k: number): number {
  return gapOf[unmatched[k]!]!;
}
