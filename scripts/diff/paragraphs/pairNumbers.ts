// Integers in a slot: the two of a pair, and its number plus one, so that 0 marks a free slot.
const slotSize = 3;
// Length in integers above which a table is not kept when it is emptied.
const mostKept = 1 << 20;

/**
 * A hash table with open addressing that numbers pairs of integers. A `Map` needs a single key for a pair, a double or a
 * string, and takes four times as long.
 */
export class PairNumbers {
  /** May be longer than the slots in use. */
  #slots = new Int32Array(0);
  /** Number of slots minus one; their number is a power of two. */
  #mask = 0;
  #size = 0;

  /** @param expected number of pairs that fit before the table grows */
  constructor(expected: number) {
    this.clear(expected);
  }

  /** Empties the table, reusing its memory: allocating one takes longer than most comparisons need to fill it. */
  clear(expected: number): void {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, expected * 2)));
    const integers = slots * slotSize;
    if (this.#slots.length < integers || this.#slots.length > mostKept) this.#slots = new Int32Array(integers);
    else this.#slots.fill(0, 0, integers);
    this.#mask = slots - 1;
    this.#size = 0;
  }

  /** The number of a pair; a new pair gets the number `fresh`. */
  numberOf(first: number, second: number, fresh: number): number {
    const at = this.#slotOf(first, second);
    const slots = this.#slots;
    if (slots[at + 2]! > 0) return slots[at + 2]! - 1;
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = fresh + 1;
    if (++this.#size * 2 > this.#mask) this.#grow();
    return fresh;
  }

  /** The start of the slot that holds a pair, or of the free one where it belongs. */
  #slotOf(first: number, second: number): number {
    const [slots, mask] = [this.#slots, this.#mask];
    let hash = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slot * slotSize;
      if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at;
    }
  }

  #grow(): void {
    const slots = this.#slots;
    const integers = (this.#mask + 1) * slotSize;
    this.#slots = new Int32Array(integers * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let at = 0; at < integers; at += slotSize) {
      if (slots[at + 2] === 0) continue;
      const to = this.#slotOf(slots[at]!, slots[at + 1]!);
      this.#slots[to] = slots[at]!;
      this.#slots[to + 1] = slots[at + 1]!;
      this.#slots[to + 2] = slots[at + 2]!;
    }
  }
}
