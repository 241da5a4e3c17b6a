import { placeCost, replaceCost } from "./readingCost.ts";

/** Tokens of one side as integers (equal tokens, equal integers) with the cost of marking each. */
export interface TokenSide {
  readonly ids: Int32Array;
  readonly costs: Int32Array;
}

/** Greatest number of cells (tokens before × tokens after) that `alignTokens` takes: about 1 ms and 0.2 MB. */
export const mostCells = 200_000;

// The three states of an alignment that has come as far as a cell.
const matching = 0;
const deleting = 1;
const inserting = 2;

// One word for another is the most frequent gap of all: up to so many cells, a look for anything in common pays.
const fewCells = 64;

function haveCommon(before: Int32Array, after: Int32Array): boolean {
  for (let b = 0; b < before.length; b++) {
    for (let a = 0; a < after.length; a++) if (before[b] === after[a]) return true;
  }
  return false;
}

// One table for all calls: to make it takes longer than to fill most of it.
const trace = new Uint8Array(mostCells);
// Costs of the best alignments of a prefix of before with each prefix of after, by state.
const costMatch = new Int32Array(mostCells + 1);
const costDelete = new Int32Array(mostCells + 1);
const costInsert = new Int32Array(mostCells + 1);

/**
 * The alignment of two token sequences that costs a reader least (see `placeCost`): alignment with affine gaps after
 * Gotoh 1982, where within one change all deletions come before all insertions. Exact within that model, unlike the
 * least number of edits, which scatters a rewritten sentence over accidental words.
 * Calls `match` for each pair of equal tokens kept, last first. Cost O(n m) time and a byte a cell; the caller sees to
 * `mostCells`.
 */
export function alignTokens(
  before: TokenSide,
  after: TokenSide,
  gap: { readonly before: number; readonly beforeEnd: number; readonly after: number; readonly afterEnd: number },
  match: (before: number, after: number) => void,
): void {
  const beforeIds = before.ids.subarray(gap.before, gap.beforeEnd);
  const afterIds = after.ids.subarray(gap.after, gap.afterEnd);
  const n = beforeIds.length;
  const m = afterIds.length;
  if (n * m <= fewCells && !haveCommon(beforeIds, afterIds)) return;
  const insertions = after.costs.subarray(gap.after, gap.afterEnd);
  const far = 0x3fff_ffff;
  costMatch.fill(far, 0, m + 1);
  costDelete.fill(far, 0, m + 1);
  costInsert.fill(far, 0, m + 1);
  costMatch[0] = 0;
  for (let j = 1; j <= m; j++) {
    costInsert[j] = (j === 1 ? placeCost : costInsert[j - 1]!) + insertions[j - 1]!;
  }

  for (let i = 1; i <= n; i++) {
    const id = beforeIds[i - 1]!;
    const deletion = before.costs[gap.before + i - 1]!;
    const row = (i - 1) * m - 1;
    let diagonalMatch = costMatch[0]!;
    let diagonalDelete = costDelete[0]!;
    let diagonalInsert = costInsert[0]!;
    costDelete[0] = Math.min(diagonalMatch + placeCost, diagonalDelete) + deletion;
    costMatch[0] = far;
    let leftMatch = far;
    let leftDelete = costDelete[0]!;
    let leftInsert = far;
    for (let j = 1; j <= m; j++) {
      const upMatch = costMatch[j]!;
      const upDelete = costDelete[j]!;
      const upInsert = costInsert[j]!;
      let came = 0;

      let nowMatch = far;
      if (id === afterIds[j - 1]) {
        nowMatch = diagonalMatch;
        if (diagonalDelete < nowMatch) {
          nowMatch = diagonalDelete;
          came = deleting;
        }
        if (diagonalInsert < nowMatch) {
          nowMatch = diagonalInsert;
          came = inserting;
        }
      }

      let nowDelete = upDelete;
      // On equal costs the one that marks less.
      if (upMatch + placeCost <= upDelete) nowDelete = upMatch + placeCost;
      else came |= deleting << 2;
      nowDelete += deletion;

      let nowInsert = leftInsert;
      let from: number = inserting;
      if (leftMatch + placeCost <= nowInsert) {
        nowInsert = leftMatch + placeCost;
        from = matching;
      }
      if (leftDelete + replaceCost < nowInsert) {
        nowInsert = leftDelete + replaceCost;
        from = deleting;
      }
      nowInsert += insertions[j - 1]!;

      trace[row + j] = came | (from << 4);
      costMatch[j] = leftMatch = nowMatch;
      costDelete[j] = leftDelete = nowDelete;
      costInsert[j] = leftInsert = nowInsert;
      diagonalMatch = upMatch;
      diagonalDelete = upDelete;
      diagonalInsert = upInsert;
    }
  }

  let state: number = matching;
  let least = costMatch[m]!;
  if (costDelete[m]! < least) {
    least = costDelete[m]!;
    state = deleting;
  }
  if (costInsert[m]! < least) state = inserting;
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const came = trace[(i - 1) * m + j - 1]!;
    if (state === matching) {
      match(gap.before + --i, gap.after + --j);
      state = came & 3;
    } else if (state === deleting) {
      i--;
      state = (came >> 2) & 3;
    } else {
      j--;
      state = came >> 4;
    }
  }
}
