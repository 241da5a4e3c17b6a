/** How many values lie between two limits. */
export interface Bucket {
  /** Smallest value. */
  readonly from: number;
  /** Values are smaller than this; absent in the last bucket. */
  readonly below?: number;
  readonly count: number;
}

/**
 * Counts values in buckets.
 *
 * @param limits ascending; the first is the smallest value there can be
 */
export function distribution(values: Iterable<number>, limits: readonly number[]): Bucket[] {
  const counts = limits.map(() => 0);
  for (const value of values) {
    const at = limits.findLastIndex((limit) => value >= limit);
    if (at >= 0) counts[at]!++;
  }
  return limits.map((from, index) => {
    const below = limits[index + 1];
    return { from, ...(below !== undefined && { below }), count: counts[index]! };
  });
}

/** The middle one of some numbers; of an even number of them, the lower one of two. */
export function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
