import { compareInstants } from "../model/compareInstants.ts";
import { compareText } from "../model/compareText.ts";

/** Keeps the newest `limit` of what it is given, however much that is. */
export class TopN<T extends Dated> {
  readonly #limit: number;
  #kept: T[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(items: readonly T[]): void {
    this.#kept.push(...items);
    // Sorting once in a while instead of at each call keeps the cost per item constant.
    if (this.#kept.length > 4 * this.#limit) this.#trim();
  }

  /** TopN first. */
  list(): readonly T[] {
    this.#trim();
    return this.#kept;
  }

  #trim(): void {
    this.#kept = this.#kept.sort(newestFirst).slice(0, this.#limit);
  }
}

interface Dated {
  readonly captured: string;
  readonly url: string;
}

/**
 * TopN first; where two are of the same instant, by URL, so that the order never depends on which came first: from
 * the last, because the second change of an article at one instant has the longer anchor (`…Z-2`).
 */
export function newestFirst(a: Dated, b: Dated): number {
  return compareInstants(b.captured, a.captured) || compareText(b.url, a.url);
}
