import { IntegerTable } from "./integerTable.ts";

const repeated = -2;

/** The positions of the integers that occur exactly once in a stretch. Filling it again costs nothing for the old entries. */
export class UniquePositions {
  readonly #positions = new IntegerTable();

  /** Replaces the contents by the items from `start` to `end`, all of them 0 or above. */
  fill(items: readonly number[], start: number, end: number): void {
    const positions = this.#positions;
    positions.clear();
    for (let at = start; at < end; at++) positions.set(items[at]!, positions.get(items[at]!) === -1 ? at : repeated);
  }

  /** Negative for an item that does not occur, or occurs more than once. */
  positionOf(item: number): number {
    return this.#positions.get(item);
  }
}
