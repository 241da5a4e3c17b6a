import { IntegerTable } from "../sequences/integerTable.ts";
import { wordTable } from "./wordTable.ts";

// The id of each word of the table in the latest comparison.
const ids = new IntegerTable();

/**
 * Ids of the words of one comparison, numbered in order of first appearance: the same id for words with the same normal
 * form. Words are identified by their number in `wordTable`. Only the latest instance is valid, as all use the same table.
 */
export class WordIds {
  readonly #normalize: (text: string) => string;
  #size = 0;

  /** @param normalize see `TextEquality` */
  constructor(normalize: (text: string) => string) {
    this.#normalize = normalize;
    wordTable.clearIfFull();
    ids.clear();
  }

  idOf(word: number): number {
    const known = ids.get(word);
    return known >= 0 ? known : this.#add(word);
  }

  #add(word: number): number {
    const normalForm = wordTable.normalFormOf(word, this.#normalize);
    let id = ids.get(normalForm);
    if (id < 0) {
      id = this.#size++;
      ids.set(normalForm, id);
    }
    ids.set(word, id);
    return id;
  }
}
