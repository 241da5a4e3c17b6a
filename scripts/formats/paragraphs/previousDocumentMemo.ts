import { flatString } from "./flatString.ts";

/** Number of positions on either side of the expected one at which a text is searched. */
const reach = 2;

/**
 * Memoizes a pure function for the parts of the previous document: most parts of the next one were in it, at about the same
 * position, and comparing two texts takes a tenth of the time of hashing one. Keeps copies of the texts, not the document
 * they are slices of.
 */
export class PreviousDocumentMemo<Result> {
  #texts: readonly string[] = [];
  #results: readonly Result[] = [];

  /** The result of `make` for each part of a document. */
  read(parts: readonly string[], make: (part: string) => Result): readonly Result[] {
    const texts: string[] = [];
    const results: Result[] = [];
    let expected = 0;
    for (const part of parts) {
      const at = placeNear(this.#texts, expected, part);
      const text = at < 0 ? flatString(part) : this.#texts[at]!;
      texts.push(text);
      results.push(at < 0 ? make(text) : this.#results[at]!);
      expected = (at < 0 ? expected : at) + 1;
    }
    this.#texts = texts;
    this.#results = results;
    return results;
  }
}

/** The position of a text at or near the expected one, or -1. */
function placeNear(texts: readonly string[], expected: number, text: string): number {
  for (let by = 0; by <= reach; by++) {
    if (expected + by < texts.length && texts[expected + by] === text) return expected + by;
    if (expected >= by && expected - by < texts.length && texts[expected - by] === text) return expected - by;
  }
  return -1;
}
