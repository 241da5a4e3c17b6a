import type { Piece } from "../../words/comparePieces.ts";

const separator = / ?\|(?: |$)/g;
/** Rows of more cells are compared as text. */
const mostCells = 200;

/**
 * Two rows of a table cut into cells and the signs between these, each beside the one of its column: a value that went to
 * another column is deleted in one and inserted in the other, a cell that was emptied stays a cell, and no sign between
 * cells is marked. Where a column came or went, the cells that are the same say which. Undefined for other texts.
 */
export function piecesOfCells(before: string, after: string): readonly Piece[] | undefined {
  if (!before.includes("|") || !after.includes("|")) return undefined;
  const [row, other] = [rowOf(before), rowOf(after)];
  const [n, m] = [row.cells.length, other.cells.length];
  if (n < 2 || m < 2 || n > mostCells || m > mostCells) return undefined;
  const columns = n === m ? row.cells.map((_, k): [number, number] => [k, k]) : matchCells(row.cells, other.cells);
  const pieces: Piece[] = [];
  let [b, a] = [0, 0];
  for (const [toBefore, toAfter] of [...columns, [n, m] as const]) {
    pieces.push([textOf(row, b, toBefore), ""], ["", textOf(other, a, toAfter)]);
    if (toBefore === n) break;
    // The sign in front of the cell; the first cell of one row may be a later one of the other.
    pieces.push([row.signs[toBefore]!, other.signs[toAfter]!], [row.cells[toBefore]!, other.cells[toAfter]!]);
    [b, a] = [toBefore + 1, toAfter + 1];
  }
  return pieces;
}

/** The cells of a row, and in front of each the sign that separates it from the one before; "" for the first. */
interface TableRow {
  readonly cells: readonly string[];
  readonly signs: readonly string[];
}

function rowOf(text: string): TableRow {
  const cells: string[] = [];
  const signs = [""];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(separator)) {
    cells.push(text.slice(start, index));
    signs.push(sign);
    start = index + sign.length;
  }
  cells.push(text.slice(start));
  return { cells, signs };
}

function textOf({ cells, signs }: TableRow, from: number, to: number): string {
  let text = "";
  for (let k = from; k < to; k++) text += signs[k]! + cells[k]!;
  return text;
}

// A cell without a partner costs more than half of two that differ: as few columns as can be came or went.
const unequalCost = 2;
const aloneCost = 3;

/** The cells that answer to each other, in order, at the least cost; all of the shorter row have a partner. */
function matchCells(before: readonly string[], after: readonly string[]): [before: number, after: number][] {
  const [n, m] = [before.length, after.length];
  const costs = Array.from({ length: n + 1 }, () => new Int32Array(m + 1));
  for (let b = n; b >= 0; b--) {
    for (let a = m; a >= 0; a--) {
      if (b === n || a === m) costs[b]![a] = (n - b + m - a) * aloneCost;
      else {
        const pair = costs[b + 1]![a + 1]! + (before[b] === after[a] ? 0 : unequalCost);
        costs[b]![a] = Math.min(pair, costs[b + 1]![a]! + aloneCost, costs[b]![a + 1]! + aloneCost);
      }
    }
  }
  const pairs: [number, number][] = [];
  for (let b = 0, a = 0; b < n && a < m; ) {
    const pair = costs[b + 1]![a + 1]! + (before[b] === after[a] ? 0 : unequalCost);
    if (costs[b]![a] === pair) pairs.push([b++, a++]);
    else if (costs[b]![a] === costs[b + 1]![a]! + aloneCost) b++;
    else a++;
  }
  return pairs;
}
