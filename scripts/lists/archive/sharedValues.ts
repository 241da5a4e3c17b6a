/**
 * Keeps one copy of equal values. Reports arrive as copies, and an archive repeats few label lists, row counts and names
 * of sources hundreds of thousands of times.
 */
export class SharedValues {
  readonly #values = new Map<string, unknown>();

  /** @param value plain data, which nobody changes */
  one<T>(value: T): T {
    const key = JSON.stringify(value);
    if (!this.#values.has(key)) this.#values.set(key, value);
    return this.#values.get(key) as T;
  }
}
