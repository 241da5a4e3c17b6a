import { wordTable } from "./wordTable.ts";

// Of each word of the table its number in the comparison at hand. Emptied by counting comparisons.
let ids = new Int32Array(4096);
let comparisonOf = new Int32Array(4096);
let comparison = 0;

/**
 * Numbers the words of one comparison at a time, in order of first appearance: equal where the words are but for quiet
 * differences. Words are given as `wordTable` numbers them, from the time when this was made on.
 */
export class WordIds {
  private readonly own = ++comparison;
  private readonly normalize: (text: string) => string;
  private size = 0;

  /** @param normalize see `TextEquality` */
  constructor(normalize: (text: string) => string) {
    this.normalize = normalize;
    wordTable.forgetIfFull();
  }

  idOf(word: number): number {
    return this.isKnown(word) ? ids[word]! : this.add(word);
  }

  private add(word: number): number {
    const normalForm = wordTable.normalFormOf(word, this.normalize);
    const id = this.isKnown(normalForm) ? ids[normalForm]! : this.size++;
    this.keep(word, id);
    this.keep(normalForm, id);
    return id;
  }

  private isKnown(word: number): boolean {
    return comparisonOf[word] === this.own;
  }

  private keep(word: number, id: number): void {
    if (word >= ids.length) makeRoom(word);
    ids[word] = id;
    comparisonOf[word] = this.own;
  }
}

function makeRoom(word: number): void {
  const room = Math.max(word + 1, ids.length * 2);
  const [oldIds, oldComparisons] = [ids, comparisonOf];
  ids = new Int32Array(room);
  ids.set(oldIds);
  comparisonOf = new Int32Array(room);
  comparisonOf.set(oldComparisons);
}
