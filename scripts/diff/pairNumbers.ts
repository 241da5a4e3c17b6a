/**
 * Numbers for pairs of integers: a hash table with open addressing. A `Map` would want one key a pair, a double or a
 * string, and take four times as long.
 */
export class PairNumbers {
  private firsts = new Int32Array(256);
  private seconds = new Int32Array(256);
  /** One more than the number of the pair in the slot; 0 where it is free. */
  private held = new Int32Array(256);
  private size = 0;

  /** The number of a pair; `fresh`, which it has from then on, where it is new. */
  numberOf(first: number, second: number, fresh: number): number {
    const slot = this.slotOf(first, second);
    if (this.held[slot]! > 0) return this.held[slot]! - 1;
    this.firsts[slot] = first;
    this.seconds[slot] = second;
    this.held[slot] = fresh + 1;
    if (++this.size * 2 > this.held.length) this.grow();
    return fresh;
  }

  private slotOf(first: number, second: number): number {
    const mask = this.held.length - 1;
    let hash = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      if (this.held[slot] === 0 || (this.firsts[slot] === first && this.seconds[slot] === second)) return slot;
    }
  }

  private grow(): void {
    const { firsts, seconds, held } = this;
    this.firsts = new Int32Array(held.length * 2);
    this.seconds = new Int32Array(held.length * 2);
    this.held = new Int32Array(held.length * 2);
    for (let k = 0; k < held.length; k++) {
      if (held[k] === 0) continue;
      const slot = this.slotOf(firsts[k]!, seconds[k]!);
      this.firsts[slot] = firsts[k]!;
      this.seconds[slot] = seconds[k]!;
      this.held[slot] = held[k]!;
    }
  }
}
