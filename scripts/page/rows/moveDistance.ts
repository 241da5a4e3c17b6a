import type { Row } from "../../model/change.ts";

/**
 * Past how many rows that kept their place each moved row of a change went: down where positive, up where negative.
 * Positions do not tell it: a paragraph that moved up by one below six new ones stands five places further down.
 */
export function moveDistance(rows: readonly Row[]): (row: Row) => number {
  // Worked out where it is needed: in most changes no row moved.
  let kept: ReturnType<typeof keptPlaces> | undefined;
  return ({ before, after }) => {
    kept ??= keptPlaces(rows);
    return countBelow(kept.after, after[0]!) - countBelow(kept.before, before[0]!);
  };
}

/** Where the rows that kept their place stand on both sides, ascending. */
function keptPlaces(rows: readonly Row[]) {
  const kept = rows.filter(({ kind, before, after }) => kind !== "moved" && before.length > 0 && after.length > 0);
  const ascending = (positions: number[]) => positions.sort((a, b) => a - b);
  return {
    before: ascending(kept.map(({ before }) => before[0]!)),
    after: ascending(kept.map(({ after }) => after[0]!)),
  };
}

/** How many of the ascending `positions` are less than `limit`. */
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
