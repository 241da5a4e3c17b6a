const absent = -1;
const repeated = -2;

/**
 * The positions of the integers that occur exactly once in a stretch: a table indexed by small integers. Filling it again
 * costs nothing for the old entries, since each is stamped with the generation it was made in. A `Map` takes five times
 * as long.
 */
export class UniquePositions {
  private positions = new Int32Array(256);
  private generations = new Int32Array(256);
  private generation = 0;

  /** Replaces the contents by the items from `start` to `end`, all of them 0 or above. */
  fill(items: readonly number[], start: number, end: number): void {
    this.generation++;
    for (let at = start; at < end; at++) {
      const item = items[at]!;
      if (item >= this.positions.length) this.grow(item);
      this.positions[item] = this.generations[item] === this.generation ? repeated : at;
      this.generations[item] = this.generation;
    }
  }

  /** Negative for an item that does not occur, or occurs more than once. */
  positionOf(item: number): number {
    return this.generations[item] === this.generation ? this.positions[item]! : absent;
  }

  private grow(item: number): void {
    const capacity = Math.max(item + 1, this.positions.length * 2);
    const [positions, generations] = [new Int32Array(capacity), new Int32Array(capacity)];
    positions.set(this.positions);
    generations.set(this.generations);
    this.positions = positions;
    this.generations = generations;
  }
}
