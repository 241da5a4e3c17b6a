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
  fill(side: TokenSide, start: number, end: number, others: TokenSet, absent: number): void {
    if (this.ids.length < end - start) this.grow(end - start);
    let last = -1;
    let lastId = 0;
    for (let k = start; k < end; k++) {
      const token = side.ids[k]!;
      const id = others.has(token) ? token : absent;
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

  private grow(length: number): void {
    const capacity = Math.max(length, this.ids.length * 2);
    this.ids = new Int32Array(capacity);
    this.costs = new Int32Array(capacity);
    this.positions = new Int32Array(capacity);
  }
}

/** A set of small integers that is emptied at no cost: each is stamped with the generation it was added in. */
class TokenSet {
  private generations = new Int32Array(256);
  private generation = 0;

  fill(ids: readonly number[], start: number, end: number): void {
    this.generation++;
    for (let k = start; k < end; k++) {
      const id = ids[k]!;
      if (id >= this.generations.length) this.grow(id);
      this.generations[id] = this.generation;
    }
  }

  has(id: number): boolean {
    return this.generations[id] === this.generation;
  }

  private grow(id: number): void {
    const generations = new Int32Array(Math.max(id + 1, this.generations.length * 2));
    generations.set(this.generations);
    this.generations = generations;
  }
}

// Made once and reused by all calls, since most of them are short.
const condensed = { before: new CondensedSide(), after: new CondensedSide() };
const held = { before: new TokenSet(), after: new TokenSet() };

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
  held.before.fill(before.ids, gap.before, gap.beforeEnd);
  held.after.fill(after.ids, gap.after, gap.afterEnd);
  condensed.before.fill(before, gap.before, gap.beforeEnd, held.after, -1);
  condensed.after.fill(after, gap.after, gap.afterEnd, held.before, -2);
  return condensed;
}
