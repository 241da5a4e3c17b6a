import type { Row } from "../../model/change.ts";

/**
 * The number of rows in place that each moved row of a change moved past: positive for down, negative for up. It differs
 * from the difference of positions: a paragraph that moved up by one below six new ones is five positions further down.
 */
export function moveDistance(rows: readonly Row[]): (row: Row) => number {
  // Computed lazily: in most changes no row moved.
  let kept: ReturnType<typeof keptPlaces> | undefined;
  return ({ before, after }) => {
    kept ??= keptPlaces(rows);
    return countBelow(kept.after, after[0]!) - countBelow(kept.before, before[0]!);
  };
}

/** The positions of the rows in place on both sides, ascending. */
function keptPlaces(rows: readonly Row[]) {
  const kept = rows.filter(({ kind, before, after }) => kind !== "moved" && before.length > 0 && after.length > 0);
  const ascending = (positions: number[]) => positions.sort((a, b) => a - b);
  return {
    before: ascending(kept.map(({ before }) => before[0]!)),
    after: ascending(kept.map(({ after }) => after[0]!)),
  };
}

/** The number of ascending `positions` below `limit`. */
function countBelow(positions: readonly number[], limit: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
