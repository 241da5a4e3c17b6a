import { markingCost, placeCost, replaceCost } from "../../scripts/diff/words/readingCost.ts";

/** What runs of tokens cost their reader: see `readingCost`. */
export interface Piece {
  readonly deleted: readonly string[];
  readonly inserted: readonly string[];
}

export function costOf(pieces: readonly Piece[]): number {
  let cost = 0;
  for (const { deleted, inserted } of pieces) {
    if (deleted.length + inserted.length === 0) continue;
    cost += placeCost + (deleted.length > 0 && inserted.length > 0 ? replaceCost : 0);
    for (const token of [...deleted, ...inserted]) cost += markingCost(token);
  }
  return cost;
}

/** The least cost of all alignments of two token lists, by trying every one. For a handful of tokens. */
export function leastCost(before: readonly string[], after: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  const visit = (b: number, a: number, pieces: readonly Piece[], from: readonly [number, number]): void => {
    const piece = { deleted: before.slice(from[0], b), inserted: after.slice(from[1], a) };
    const rest = { deleted: before.slice(from[0]), inserted: after.slice(from[1]) };
    least = Math.min(least, costOf([...pieces, rest]));
    for (let nextB = b; nextB < before.length; nextB++) {
      for (let nextA = a; nextA < after.length; nextA++) {
        if (before[nextB] !== after[nextA]) continue;
        const skipped = {
          deleted: [...piece.deleted, ...before.slice(b, nextB)],
          inserted: [...piece.inserted, ...after.slice(a, nextA)],
        };
        visit(nextB + 1, nextA + 1, [...pieces, skipped], [nextB + 1, nextA + 1]);
      }
    }
  };
  visit(0, 0, [], [0, 0]);
  return least;
}
