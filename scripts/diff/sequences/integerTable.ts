/** A longer copy of an array of numbers: of at least `length`, and twice as long as it was. */
export function grown<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, length: number): Numbers {
  const longer = new (numbers.constructor as new (length: number) => Numbers)(Math.max(length, numbers.length * 2));
  longer.set(numbers);
  return longer;
}

const absent = -1;

/**
 * A map from small integers to integers, in arrays that are reused. Clearing it costs nothing, since each entry is
 * stamped with the generation it was made in. A `Map` takes five times as long.
 */
export class IntegerTable {
  #values = new Int32Array(256);
  #generations = new Int32Array(256);
  #generation = 1;

  clear(): void {
    this.#generation++;
  }

  /** -1 for a key without a value. */
  get(key: number): number {
    return this.#generations[key] === this.#generation ? this.#values[key]! : absent;
  }

  /** @param key 0 or above */
  set(key: number, value: number): void {
    if (key >= this.#values.length) {
      this.#values = grown(this.#values, key + 1);
      this.#generations = grown(this.#generations, key + 1);
    }
    this.#values[key] = value;
    this.#generations[key] = this.#generation;
  }
}
