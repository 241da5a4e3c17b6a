/**
 * Memoizes a pure function of texts, and clears the memo when the texts together exceed `maxChars`.
 */
export class BoundedMemo<Result> {
  readonly #maxChars: number;
  readonly #results = new Map<string, Result>();
  #chars = 0;

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
  }

  get(text: string, make: (text: string) => Result): Result {
    const known = this.#results.get(text);
    if (known !== undefined) return known;
    const result = make(text);
    this.#chars += text.length;
    if (this.#chars > this.#maxChars) {
      this.#results.clear();
      this.#chars = text.length;
    }
    this.#results.set(text, result);
    return result;
  }
}
