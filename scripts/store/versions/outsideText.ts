import { wordsAlone } from "../../change/compareOutside.ts";
import type { ParagraphTable } from "./paragraphTable.ts";

/** Indexes into the article's table, ascending: of each paragraph outside the text, the first one with the same words. */
export type OutsideText = Uint32Array;

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

  of(paragraphs: readonly number[]): OutsideText {
    return Uint32Array.from(
      paragraphs.map((index) => this.#firstWithWordsOf(index)).filter((first) => first >= 0),
    ).sort();
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
