/** Numbers; a longer array is let go when the next one is asked for. */
const mostKept = 1 << 20;

/**
 * An array of numbers that is made once for all calls: to make one, and to have it collected, takes longer than most calls
 * need to fill it. It may be longer than asked for, and is the caller's until the next one asks.
 */
export class Scratch<Numbers extends Int32Array | Float64Array> {
  private numbers: Numbers;
  private readonly make: (length: number) => Numbers;

  constructor(make: (length: number) => Numbers) {
    this.make = make;
    this.numbers = make(1024);
  }

  /** At least `length` numbers, whatever they are. */
  take(length: number): Numbers {
    const { length: room } = this.numbers;
    if (room < length || room > mostKept) this.numbers = this.make(Math.max(length, Math.min(room * 2, mostKept)));
    return this.numbers;
  }

  /** At least `length` numbers, of which so many are 0. */
  takeZeros(length: number): Numbers {
    const numbers = this.take(length);
    numbers.fill(0, 0, length);
    return numbers;
  }
}
