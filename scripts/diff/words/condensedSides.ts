import type { Gap } from "../sequences/matchSequences.ts";
import type { TokenSide } from "./tokenSide.ts";

/** A stretch of tokens in which those in a row that the other side has not are one, for they can only go together. */
export class CondensedSide {
  length = 0;
  /** Those that stand for several, or for one that the other side has not, are below zero. */
  ids = new Int32Array(64);
  costs = new Int32Array(64);
  /** Where each token stood; of several the first. */
  positions = new Int32Array(64);

  /** Takes in the tokens from `start` to `end`, `stranger` for those that are not among the `others`. */
  fill(side: TokenSide, start: number, end: number, others: TokenSet, stranger: number): void {
    if (this.ids.length < end - start) this.grow(end - start);
    let last = -1;
    let lastId = 0;
    for (let k = start; k < end; k++) {
      const token = side.ids[k]!;
      const id = others.has(token) ? token : stranger;
      if (id === stranger && lastId === stranger) this.costs[last]! += side.costs[k]!;
      else {
        this.ids[++last] = id;
        this.costs[last] = side.costs[k]!;
        this.positions[last] = k;
      }
      lastId = id;
    }
    this.length = last + 1;
  }

  private grow(length: number): void {
    const room = Math.max(length, this.ids.length * 2);
    this.ids = new Int32Array(room);
    this.costs = new Int32Array(room);
    this.positions = new Int32Array(room);
  }
}

/** A set of small integers that is emptied in no time: each is marked with the number of the filling it came in. */
class TokenSet {
  private marks = new Int32Array(256);
  private filling = 0;

  fill(ids: readonly number[], start: number, end: number): void {
    this.filling++;
    for (let k = start; k < end; k++) {
      const id = ids[k]!;
      if (id >= this.marks.length) this.grow(id);
      this.marks[id] = this.filling;
    }
  }

  has(id: number): boolean {
    return this.marks[id] === this.filling;
  }

  private grow(id: number): void {
    const marks = new Int32Array(Math.max(id + 1, this.marks.length * 2));
    marks.set(this.marks);
    this.marks = marks;
  }
}

// Made once for all calls, as most of them are short.
const condensed = { before: new CondensedSide(), after: new CondensedSide() };
const held = { before: new TokenSet(), after: new TokenSet() };

/**
 * Both sides of a gap, condensed. An alignment of them is one of the gap, at the same cost: a token that the other side
 * has not is marked whatever happens, and between two such in a row nothing can end. What is returned holds until the
 * next call. Cost: linear.
 */
export function condensedSides(
  before: TokenSide,
  after: TokenSide,
  gap: Gap,
): { readonly before: CondensedSide; readonly after: CondensedSide } {
  held.before.fill(before.ids, gap.before, gap.beforeEnd);
  held.after.fill(after.ids, gap.after, gap.afterEnd);
  condensed.before.fill(before, gap.before, gap.beforeEnd, held.after, -1);
  condensed.after.fill(after, gap.after, gap.afterEnd, held.before, -2);
  return condensed;
}
