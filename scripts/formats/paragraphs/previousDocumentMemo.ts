import { flatString } from "./flatString.ts";

/** Places on either side of the one expected at which a text is looked for. */
const reach = 2;

/**
 * Remembers what was made of the parts of the document before: most parts of the next one stood there, at about the same
 * place, and to compare two texts takes a tenth of the time of hashing one. For pure functions only. Copies of the texts
 * are made and kept, not the document that they were cut from.
 */
export class PreviousDocumentMemo<Result> {
  #texts: readonly string[] = [];
  #results: readonly Result[] = [];

  /** What `make` gives for each part of a document. */
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

/** Where a text stands at the place expected or around it, or -1. */
function placeNear(texts: readonly string[], expected: number, text: string): number {
  for (let by = 0; by <= reach; by++) {
    if (expected + by < texts.length && texts[expected + by] === text) return expected + by;
    if (expected >= by && expected - by < texts.length && texts[expected - by] === text) return expected - by;
  }
  return -1;
}
