import { quietFold } from "./quietFold.ts";

// Of each word of one unit its number in the comparison at hand: most words of Chinese, and all signs. A look at a table
// finds it several times as fast as a map of strings. Emptied by counting comparisons.
const unitIds = new Int32Array(0x10000);
const comparisonOfUnit = new Int32Array(0x10000);
let comparison = 0;

/** Numbers the words of one comparison at a time: equal where the words are but for quiet differences. */
export class WordIds {
  private readonly ids = new Map<string, number>();
  private readonly own = ++comparison;
  private size = 0;

  idOf(word: string): number {
    return word.length === 1 ? this.idOfUnit(word) : this.idOfWord(word);
  }

  private idOfUnit(word: string): number {
    const unit = word.charCodeAt(0);
    if (comparisonOfUnit[unit] !== this.own) {
      unitIds[unit] = this.idOfWord(word);
      comparisonOfUnit[unit] = this.own;
    }
    return unitIds[unit]!;
  }

  private idOfWord(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      const fold = quietFold(word);
      id = this.ids.get(fold) ?? this.size++;
      this.ids.set(word, id);
      if (fold !== word) this.ids.set(fold, id);
    }
    return id;
  }
}
