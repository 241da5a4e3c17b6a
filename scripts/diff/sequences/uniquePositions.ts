const nowhere = -1;
const repeated = -2;

/**
 * Where small integers stand that stand only once in a stretch: a table by integer that is emptied in no time, for each
 * entry is marked with the number of the filling it came in. A `Map` takes five times as long.
 */
export class OnlyPlaces {
  private places = new Int32Array(256);
  private fillings = new Int32Array(256);
  private filling = 0;

  /** Takes in the items from `start` to `end`, all of them 0 or above; what was there before is forgotten. */
  fill(items: readonly number[], start: number, end: number): void {
    this.filling++;
    for (let at = start; at < end; at++) {
      const item = items[at]!;
      if (item >= this.places.length) this.grow(item);
      this.places[item] = this.fillings[item] === this.filling ? repeated : at;
      this.fillings[item] = this.filling;
    }
  }

  /** Below zero for an item that stands nowhere, or more than once. */
  placeOf(item: number): number {
    return this.fillings[item] === this.filling ? this.places[item]! : nowhere;
  }

  private grow(item: number): void {
    const room = Math.max(item + 1, this.places.length * 2);
    const [places, fillings] = [new Int32Array(room), new Int32Array(room)];
    places.set(this.places);
    fillings.set(this.fillings);
    this.places = places;
    this.fillings = fillings;
  }
}
