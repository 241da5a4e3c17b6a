/** Length in numbers above which a buffer is not kept for the next call. */
const mostKept = 1 << 20;

/**
 * A scratch buffer: an array of numbers reused by all calls, since allocating and collecting one takes longer than most
 * calls need to fill it. It may be longer than requested, and belongs to the caller until the next call of `take`.
 */
export class Scratch<Numbers extends Int32Array | Float64Array> {
  #numbers: Numbers;
  readonly #make: (length: number) => Numbers;

  constructor(make: (length: number) => Numbers) {
    this.#make = make;
    this.#numbers = make(1024);
  }

  /** At least `length` numbers of any value. */
  take(length: number): Numbers {
    const { length: capacity } = this.#numbers;
    if (capacity < length || capacity > mostKept)
      this.#numbers = this.#make(Math.max(length, Math.min(capacity * 2, mostKept)));
    return this.#numbers;
  }

  /** At least `length` numbers, the first `length` of them 0. */
  takeZeros(length: number): Numbers {
    const numbers = this.take(length);
    numbers.fill(0, 0, length);
    return numbers;
  }
}
