import type { Gap } from "../sequences/matchSequences.ts";
import { condensedSides } from "./condensedSides.ts";
import { placeCost, replaceCost } from "./readingCost.ts";
import type { TokenSide } from "./tokenSide.ts";

/** Greatest number of cells (tokens before × tokens after) that `alignTokens` accepts: about 1 ms and 0.2 MB. */
export const mostCells = 200_000;

// The three states in which an alignment can reach a cell.
const matching = 0;
const deleting = 1;
const inserting = 2;

// The loop below dominates word comparison, and the minimum of two or three costs is unpredictable for the branch
// predictor. So a cost is shifted left by two bits, which hold the state it came from: the minimum of several integers is
// then the least cost, the state breaks ties, and `least` needs no branch.
const costUnit = 4;
const stateBits = costUnit - 1;
const far = 1 << 28;

function least(one: number, other: number): number {
  const difference = (one - other) | 0;
  return (other + (difference & (difference >> 31))) | 0;
}

// At equal cost, an insertion that continues one is preferred to one that follows a deletion, so their bits are in another
// order.
const insertsOn = 1;
const insertsForDeleted = 2;

// Arrays made once and reused by all calls: allocating one takes longer than filling most of it. First the traceback.
const trace = new Uint8Array(mostCells);
// Costs of the best alignments of a prefix of before with each prefix of after, by state.
const costMatch = new Int32Array(mostCells + 1);
const costDelete = new Int32Array(mostCells + 1);
const costInsert = new Int32Array(mostCells + 1);
// Tokens of after and their costs, copied into arrays of one type, so that the loop is compiled for that type alone.
const columnIds = new Int32Array(mostCells + 1);
const columnCosts = new Int32Array(mostCells + 1);

/**
 * The alignment of two token sequences of least cost to a reader (see `placeCost`): global alignment with affine gap
 * costs (Gotoh 1982), where within one change all deletions come before all insertions. Exact within that model. The
 * fewest edits would scatter a rewritten sentence over words in common by accident.
 *
 * @param gap at most `mostCells` large
 * @param match called for each pair of equal tokens kept, last first
 *
 * Cost: O(n m) time and a byte for each cell, where consecutive tokens absent from the other side count as one
 * (`condensedSides`).
 */
export function alignTokens(
  before: TokenSide,
  after: TokenSide,
  gap: Gap,
  match: (before: number, after: number) => void,
): void {
  const condensed = condensedSides(before, after, gap);
  const n = condensed.before.length;
  const m = condensed.after.length;
  const { ids: beforeIds, costs: deletions, positions: beforePositions } = condensed.before;
  const { ids: afterIds, costs: insertions, positions: afterPositions } = condensed.after;
  // One word replaced by another: the most frequent gap of all.
  if (n === 1 && m === 1 && beforeIds[0] !== afterIds[0]) return;
  const toPlace = placeCost * costUnit;
  const toReplace = replaceCost * costUnit;
  costMatch[0] = 0;
  costDelete[0] = costInsert[0] = far;
  for (let j = 1; j <= m; j++) {
    columnIds[j] = afterIds[j - 1]!;
    columnCosts[j] = insertions[j - 1]! * costUnit;
    costMatch[j] = costDelete[j] = far;
    costInsert[j] = (j === 1 ? toPlace : costInsert[j - 1]!) + columnCosts[j]!;
  }

  for (let i = 1; i <= n; i++) {
    const id = beforeIds[i - 1]!;
    const deletion = deletions[i - 1]! * costUnit;
    const row = (i - 1) * m - 1;
    let diagonalMatch: number = costMatch[0]!;
    let diagonalDelete: number = costDelete[0]!;
    let diagonalInsert: number = costInsert[0]!;
    costDelete[0] = Math.min(diagonalMatch + toPlace, diagonalDelete) + deletion;
    costMatch[0] = far;
    let leftMatch = far;
    let leftDelete = costDelete[0]!;
    let leftInsert = far;
    for (let j = 1; j <= m; j++) {
      const upMatch = costMatch[j]!;
      const upDelete = costDelete[j]!;
      let came = 0;

      let nowMatch = far;
      if (id === columnIds[j]) {
        const best = least(least(diagonalMatch, diagonalDelete | deleting), diagonalInsert | inserting);
        came = best & stateBits;
        nowMatch = best & ~stateBits;
      }

      // At equal cost, the alignment that marks fewer characters.
      const bestDelete = least(upMatch + toPlace, upDelete | deleting);
      const nowDelete = (bestDelete & ~stateBits) + deletion;
      // The cell on the left is compared last, since all other values are known sooner.
      const begins = least(leftMatch + toPlace, (leftDelete + toReplace) | insertsForDeleted);
      const bestInsert = least(begins, leftInsert | insertsOn);
      const nowInsert = (bestInsert & ~stateBits) + columnCosts[j]!;

      trace[row + j] = came | ((bestDelete & stateBits) << 2) | ((bestInsert & stateBits) << 4);
      diagonalMatch = upMatch;
      diagonalDelete = upDelete;
      diagonalInsert = costInsert[j]!;
      costMatch[j] = leftMatch = nowMatch;
      costDelete[j] = leftDelete = nowDelete;
      costInsert[j] = leftInsert = nowInsert;
    }
  }

  const best = least(least(costMatch[m]!, costDelete[m]! | deleting), costInsert[m]! | inserting);
  let state = best & stateBits;
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const came = trace[(i - 1) * m + j - 1]!;
    if (state === matching) {
      match(beforePositions[--i]!, afterPositions[--j]!);
      state = came & stateBits;
    } else if (state === deleting) {
      i--;
      state = (came >> 2) & stateBits;
    } else {
      j--;
      const before = came >> 4;
      state = before === insertsForDeleted ? deleting : before === insertsOn ? inserting : matching;
    }
  }
}
