import { wordsAlone } from "../../change/compareOutside.ts";
import type { ParagraphTable } from "./paragraphTable.ts";

/** The paragraphs of one page outside the article's text that contain words, sorted by word number. */
export interface OutsideText {
  /** In ascending order: one number for all paragraphs with the same words. */
  readonly words: Uint32Array;
  /** For each, the index of the page's own paragraph in the article's table. */
  readonly own: Uint32Array;
}

/** Represents the text of pages outside the article as numbers: successive captures share nearly all of it. */
export class OutsideTexts {
  readonly #table: ParagraphTable;
  /** The first paragraph with given words, by these words. */
  readonly #first = new Map<string, number>();
  /** The first paragraph with the same words, by paragraph index; -1 if it has no words. */
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
