import { wordsAlone } from "../../change/compareOutside.ts";
import type { ParagraphTable } from "./paragraphTable.ts";

/** The paragraphs of one page outside the article's text that hold words, ordered by these. */
export interface OutsideText {
  /** Ascending: one number for all paragraphs with the same words. */
  readonly words: Uint32Array;
  /** Of each, the page's own paragraph: its index in the article's table. */
  readonly own: Uint32Array;
}

/** What pages hold outside the article's text, as numbers: successive captures share nearly all of it. */
export class OutsideTexts {
  readonly #table: ParagraphTable;
  /** By its words, the first paragraph that has them. */
  readonly #first = new Map<string, number>();
  /** By a paragraph's index, the first paragraph with its words; -1 where it has none. */
  readonly #firstOf = new Map<number, number>();

  constructor(table: ParagraphTable) {
    this.#table = table;
  }

  of(paragraphs: Iterable<number>): OutsideText {
    const pairs = Array.from(paragraphs, (own) => [this.#firstWithWordsOf(own), own] as const)
      .filter(([words]) => words >= 0)
      .sort(([one], [other]) => one - other);
    return { words: Uint32Array.from(pairs, ([words]) => words), own: Uint32Array.from(pairs, ([, own]) => own) };
  }

  #firstWithWordsOf(index: number): number {
    const known = this.#firstOf.get(index);
    if (known !== undefined) return known;
    const words = wordsAlone(this.#table.paragraphs[index]!.text);
    const first = words === "" ? -1 : (this.#first.get(words) ?? index);
    if (first === index) this.#first.set(words, index);
    this.#firstOf.set(index, first);
    return first;
  }
}
