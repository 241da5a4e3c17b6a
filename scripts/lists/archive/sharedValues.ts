/**
 * Interns values. Reports arrive as copies, and an archive repeats a few label lists, row counts and source names hundreds
 * of thousands of times.
 */
export class SharedValues {
  readonly #values = new Map<string, unknown>();

  /** @param value plain data, which must not be changed */
  one<T>(value: T): T {
    const key = JSON.stringify(value);
    if (!this.#values.has(key)) this.#values.set(key, value);
    return this.#values.get(key) as T;
  }
}
