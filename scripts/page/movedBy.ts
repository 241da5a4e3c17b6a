import type { Row } from "../model/change.ts";

/**
 * Past how many rows that kept their place each moved row of a change went: down where positive, up where negative.
 * Positions do not tell it: a paragraph that moved up by one below six new ones stands five places further down.
 */
export function movedBy(rows: readonly Row[]): (row: Row) => number {
  const kept = rows.filter(({ kind, before, after }) => kind !== "moved" && before.length > 0 && after.length > 0);
  const ascending = (positions: number[]) => positions.sort((a, b) => a - b);
  const keptBefore = ascending(kept.map(({ before }) => before[0]!));
  const keptAfter = ascending(kept.map(({ after }) => after[0]!));
  return ({ before, after }) => countBelow(keptAfter, after[0]!) - countBelow(keptBefore, before[0]!);
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
