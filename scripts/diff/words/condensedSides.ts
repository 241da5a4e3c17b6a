import { grown, IntegerTable } from "../sequences/integerTable.ts";
import type { Gap } from "../sequences/matchSequences.ts";
import type { TokenSide } from "./tokenSide.ts";

/** A sequence of tokens in which consecutive tokens absent from the other side are merged into one, as they change together. */
export class CondensedSide {
  length = 0;
  /** Negative for tokens absent from the other side. */
  ids = new Int32Array(64);
  costs = new Int32Array(64);
  /** The position of each token; of merged ones, that of the first. */
  positions = new Int32Array(64);

  /** Replaces the contents by the tokens from `start` to `end`; those not in `others` get the id `absent`. */
  fill(side: TokenSide, start: number, end: number, others: IntegerTable, absent: number): void {
    if (this.ids.length < end - start) {
      this.ids = grown(this.ids, end - start);
      this.costs = grown(this.costs, end - start);
      this.positions = grown(this.positions, end - start);
    }
    let last = -1;
    let lastId = 0;
    for (let k = start; k < end; k++) {
      const token = side.ids[k]!;
      const id = others.get(token) > 0 ? token : absent;
      if (id === absent && lastId === absent) this.costs[last]! += side.costs[k]!;
      else {
        this.ids[++last] = id;
        this.costs[last] = side.costs[k]!;
        this.positions[last] = k;
      }
      lastId = id;
    }
    this.length = last + 1;
  }
}

// Made once and reused by all calls, since most of them are short.
const condensed = { before: new CondensedSide(), after: new CondensedSide() };
const held = { before: new IntegerTable(), after: new IntegerTable() };

/**
 * Both sides of a gap, condensed. The best alignment of them is the best one of the gap, at the same cost: a token absent
 * from the other side is marked in any alignment, and no change can end between two of them. The result is valid until the
 * next call. Cost: linear.
 */
export function condensedSides(
  before: TokenSide,
  after: TokenSide,
  gap: Gap,
): { readonly before: CondensedSide; readonly after: CondensedSide } {
  hold(held.before, before.ids, gap.before, gap.beforeEnd);
  hold(held.after, after.ids, gap.after, gap.afterEnd);
  condensed.before.fill(before, gap.before, gap.beforeEnd, held.after, -1);
  condensed.after.fill(after, gap.after, gap.afterEnd, held.before, -2);
  return condensed;
}

/** Replaces the contents by the ids from `start` to `end`. */
function hold(held: IntegerTable, ids: readonly number[], start: number, end: number): void {
  held.clear();
  for (let k = start; k < end; k++) held.set(ids[k]!, 1);
}
