// Integers a slot: the two of a pair, and one more than its number, so that 0 is a free slot.
const slotSize = 3;
// Integers; a larger table is let go when it is emptied.
const mostKept = 1 << 20;

/**
 * Numbers for pairs of integers: a hash table with open addressing. A `Map` would want one key a pair, a double or a
 * string, and take four times as long.
 */
export class PairNumbers {
  /** At least as many as there are slots. */
  private slots = new Int32Array(0);
  /** Number of slots less one; their number is a power of two. */
  private mask = 0;
  private size = 0;

  /** Grows by itself; `expected` pairs go in without. */
  constructor(expected: number) {
    this.forget(expected);
  }

  /** As if made anew, in the memory that is there: to make a table takes longer than most comparisons need to fill it. */
  forget(expected: number): void {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, expected * 2)));
    const integers = slots * slotSize;
    if (this.slots.length < integers || this.slots.length > mostKept) this.slots = new Int32Array(integers);
    else this.slots.fill(0, 0, integers);
    this.mask = slots - 1;
    this.size = 0;
  }

  /** The number of a pair; `fresh`, which it has from then on, where it is new. */
  numberOf(first: number, second: number, fresh: number): number {
    const at = this.slotOf(first, second);
    const { slots } = this;
    if (slots[at + 2]! > 0) return slots[at + 2]! - 1;
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = fresh + 1;
    if (++this.size * 2 > this.mask) this.grow();
    return fresh;
  }

  /** Where the slot of a pair begins, or the free one that it would go to. */
  private slotOf(first: number, second: number): number {
    const { slots, mask } = this;
    let hash = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slot * slotSize;
      if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at;
    }
  }

  private grow(): void {
    const { slots } = this;
    const integers = (this.mask + 1) * slotSize;
    this.slots = new Int32Array(integers * 2);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < integers; at += slotSize) {
      if (slots[at + 2] === 0) continue;
      const to = this.slotOf(slots[at]!, slots[at + 1]!);
      this.slots[to] = slots[at]!;
      this.slots[to + 1] = slots[at + 1]!;
      this.slots[to + 2] = slots[at + 2]!;
    }
  }
}
