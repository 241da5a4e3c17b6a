import { grown } from "../sequences/integerTable.ts";
import { markingCost } from "./readingCost.ts";

// UTF-16 units. Longer words are addresses, few of which occur twice.
const longestKept = 48;
// Articles of one site share their words; a table with more words than this is emptied before the next comparison.
const mostKept = 50_000;

// Random in each process: with a known seed a text could be crafted whose words all collide, and which takes hours.
const [seed, oddBits] = crypto.getRandomValues(new Int32Array(2)) as unknown as [number, number];
const multiplier = oddBits | 1;

/**
 * Interns words: a hash table that numbers them, looked up by position in a text. Most words of a comparison occurred in
 * an earlier one, and need not be cut from the text, hashed as strings, normalized and weighed again. The number of a word
 * depends on what was read before, so results must not depend on it: see `WordIds`.
 */
class WordTable {
  /** The text of each word, by number. */
  readonly texts: string[] = [];
  /** `markingCost` of each word. */
  readonly costs: number[] = [];
  /** The number of each word's normal form by `normalizedBy`, or -1 where it is not known yet. */
  readonly #normalForms: number[] = [];
  #normalizedBy?: (text: string) => string;
  #hashes = new Int32Array(1 << 12);
  /** The number of a word plus one, by hash with open addressing; 0 marks a free slot. */
  #slots = new Int32Array(1 << 13);
  readonly #longer = new Map<string, number>();

  /** The number of the word from `start` to `end` of a text; new words get the next number. */
  numberAt(text: string, start: number, end: number): number {
    if (end - start > longestKept) return this.#numberOfLong(text.slice(start, end));
    const hash = hashAt(text, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; this.#slots[slot]! > 0; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      if (this.#hashes[number] === hash && isAt(text, start, end, this.texts[number]!)) return number;
    }
    const number = this.#add(wordAt(text, start, end));
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    if (this.texts.length * 2 > mask) this.#growSlots();
    return number;
  }

  numberOf(word: string): number {
    return this.numberAt(word, 0, word.length);
  }

  /** The number of a word's normal form, which for nearly every word is its own. Cached for one function at a time. */
  normalFormOf(number: number, normalize: (text: string) => string): number {
    if (this.#normalizedBy !== normalize) {
      this.#normalForms.fill(-1);
      this.#normalizedBy = normalize;
    }
    // The normal form of a word may be "".
    if (this.#normalForms[number]! < 0) this.#normalForms[number] = this.numberOf(normalize(this.texts[number]!));
    return this.#normalForms[number]!;
  }

  /** Empties a full table. To be called between comparisons only, as it makes all numbers void. */
  clearIfFull(): void {
    if (this.texts.length <= mostKept) return;
    this.texts.length = this.costs.length = this.#normalForms.length = 0;
    this.#longer.clear();
    this.#hashes = new Int32Array(1 << 12);
    this.#slots = new Int32Array(1 << 13);
  }

  #numberOfLong(word: string): number {
    let number = this.#longer.get(word);
    if (number === undefined) {
      number = this.#add(word);
      this.#longer.set(word, number);
    }
    return number;
  }

  #add(word: string): number {
    const number = this.texts.push(word) - 1;
    this.costs.push(word === "" ? 0 : markingCost(word));
    this.#normalForms.push(-1);
    if (number === this.#hashes.length) this.#hashes = grown(this.#hashes, number);
    return number;
  }

  #growSlots(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    const mask = this.#slots.length - 1;
    for (const entry of old) {
      if (entry === 0) continue;
      let slot = this.#hashes[entry - 1]! & mask;
      while (this.#slots[slot]! > 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry;
    }
  }
}

/** A polynomial hash of the units, finalized as in MurmurHash3 (Appleby 2011), so that its low bits depend on all. */
function hashAt(text: string, start: number, end: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), multiplier);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let k = 0; k < word.length; k++) if (word.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
}

/** A copy of a piece of a text. A slice of more than a few units would keep the whole text in memory. */
function wordAt(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

/** Shared by all comparisons of a thread. */
export const wordTable = new WordTable();
