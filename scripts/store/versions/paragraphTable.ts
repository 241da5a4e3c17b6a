import { countWords } from "../../model/countWords.ts";
import { type Paragraph, paragraphKey } from "../../model/paragraph.ts";

/** Each distinct paragraph once, so that 969 versions of 182 kB take the room of one and their changes. */
export class ParagraphTable {
  readonly paragraphs: Paragraph[] = [];
  readonly #words: number[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #kept: (paragraph: Paragraph) => Paragraph;

  /** @param kept what is kept of each paragraph before it is compared with others */
  constructor(kept: (paragraph: Paragraph) => Paragraph = (paragraph) => paragraph) {
    this.#kept = kept;
  }

  /** Place of an equal paragraph; characters, type and marks count. */
  indexOf(written: Paragraph): number {
    const paragraph = this.#kept(written);
    const key = paragraphKey(paragraph);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.paragraphs.push(paragraph) - 1;
    this.#words.push(countWords(paragraph.text));
    this.#indexes.set(key, index);
    return index;
  }

  /** Words of a text given as places in the table. */
  wordsOf(indexes: readonly number[]): number {
    return indexes.reduce((sum, index) => sum + (this.#words[index] ?? 0), 0);
  }
}
