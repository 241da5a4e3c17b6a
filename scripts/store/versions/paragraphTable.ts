import { countWords } from "../../model/countWords.ts";
import { type Paragraph, paragraphKey } from "../../model/paragraph.ts";

/** Interns paragraphs, so that 969 versions of 182 kB take the memory of one version and its changes. */
export class ParagraphTable {
  readonly paragraphs: Paragraph[] = [];
  readonly #words: number[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #kept: (paragraph: Paragraph) => Paragraph;

  /** @param kept returns the part of each paragraph that is kept, before it is compared with others */
  constructor(kept: (paragraph: Paragraph) => Paragraph = (paragraph) => paragraph) {
    this.#kept = kept;
  }

  /** Index of an equal paragraph; characters, type and marks must match. */
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

  /** Number of words in a text given as indexes into the table. */
  wordsOf(indexes: readonly number[]): number {
    return indexes.reduce((sum, index) => sum + (this.#words[index] ?? 0), 0);
  }
}
