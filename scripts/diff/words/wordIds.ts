import { wordTable } from "./wordTable.ts";

// The id of each word of the table, and the comparison that assigned it: entries of earlier comparisons are void.
let ids = new Int32Array(4096);
let comparisonOf = new Int32Array(4096);
let comparison = 0;

/**
 * Ids of the words of one comparison, numbered in order of first appearance: the same id for words with the same normal
 * form. Words are identified by their number in `wordTable`. Only the latest instance is valid, as all use the same arrays.
 */
export class WordIds {
  private readonly own = ++comparison;
  private readonly normalize: (text: string) => string;
  private size = 0;

  /** @param normalize see `TextEquality` */
  constructor(normalize: (text: string) => string) {
    this.normalize = normalize;
    wordTable.clearIfFull();
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
    if (word >= ids.length) grow(word);
    ids[word] = id;
    comparisonOf[word] = this.own;
  }
}

function grow(word: number): void {
  const capacity = Math.max(word + 1, ids.length * 2);
  const [oldIds, oldComparisons] = [ids, comparisonOf];
  ids = new Int32Array(capacity);
  ids.set(oldIds);
  comparisonOf = new Int32Array(capacity);
  comparisonOf.set(oldComparisons);
}
