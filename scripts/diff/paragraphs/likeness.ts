import { grown, IntegerTable } from "../sequences/integerTable.ts";
import { Scratch } from "../sequences/scratch.ts";
import * as Character from "../text/characterKinds.ts";
import { characterAt, endOfLetters } from "../text/characters.ts";
import { wordTable } from "../words/wordTable.ts";
import { PairNumbers } from "./pairNumbers.ts";

/** The similarity of two paragraphs; `before` and `after` are indexes into the lists compared. */
export interface Likeness {
  readonly before: number;
  readonly after: number;
  /** From 0, no word in common, to 1, the same words in the same order. */
  readonly score: number;
  /** Share of the before paragraph's word pairs found in the after paragraph, from 0 to 1; rare pairs weigh more. */
  readonly beforeContained: number;
  /** The same of the after paragraph's. */
  readonly afterContained: number;
}

// Word pairs depend on order, and so are better evidence than words.
const wordShare = 0.4;
const pairShare = 0.6;

// A feature held by more paragraphs of one side than this is skipped in the search, like a stop word: it is weak evidence,
// and all pairs of paragraphs that hold it would have to be compared. Up to this many changed paragraphs, likeness is exact.
const mostHolders = 48;
// Where features were skipped, this many of the paragraphs found by the others are compared in full.
const mostExact = 6;
// In large documents the limit on holders is lower, so that the postings of all features together number about this many.
// Five thousand changed paragraphs of sixty words are then compared by the features of four paragraphs or fewer.
const mostShared = 4_000_000;
const leastHolders = 4;

// Of a text longer than this, one word pair in sixteen is sampled, by a hash of the pair: the same ones on both sides.
const longest = 200_000;
const isSampled = (last: number, word: number): boolean => Math.imul(last * 31 + word, 0x9e37_79b1) >>> 28 === 0;

/** A likeness below both thresholds is of no use to `pairParagraphs`. */
const leastScore = 0.2;
const leastContained = 0.5;

/**
 * Compares every before text with every after text that shares a feature with it, and returns the pairs above the
 * thresholds, ordered by before, then after.
 *
 * Method: Dice's coefficient over the sets of words and of word bigrams (edges of the text included), where each feature
 * weighs less the more of the texts hold it (inverse document frequency). Letters of scripts without spaces count as
 * words, so that their bigrams are of characters. An inverted index yields the shared features, so texts with nothing in
 * common cost nothing. Cost: O(f × h) for f features in all and h ≤ `mostHolders` holders of each.
 */
export function likenesses(before: readonly string[], after: readonly string[]): Likeness[] {
  const index = new FeatureIndex(lengthOf(before) + lengthOf(after));
  const beforeFeatures = before.map((text) => index.read(text));
  index.startAfter();
  const afterFeatures = after.map((text) => index.read(text));
  const weights = index.weights(before.length + after.length);

  const holders = new Holders(index.size, beforeFeatures);
  const beforeTotals = beforeFeatures.map((features, row) => {
    for (const feature of features) if (!index.isSkipped(feature)) holders.add(feature, row);
    return sum(features, weights, index);
  });

  const sharedWords = scratch.sharedWords.takeZeros(before.length);
  const sharedPairs = scratch.sharedPairs.takeZeros(before.length);
  const found: Likeness[] = [];
  for (let a = 0; a < after.length; a++) {
    const rows: number[] = [];
    for (const feature of afterFeatures[a]!) {
      const weight = weights[feature]!;
      const shared = index.isPair(feature) ? sharedPairs : sharedWords;
      for (let entry = holders.first[feature]!; entry > 0; entry = holders.next[entry]!) {
        const row = holders.rows[entry]!;
        if (sharedWords[row] === 0 && sharedPairs[row] === 0) rows.push(row);
        shared[row]! += weight;
      }
    }
    const ofAfter = sum(afterFeatures[a]!, weights, index);
    if (index.skipsAny && rows.length > 0) {
      const held = new Set(afterFeatures[a]!);
      for (const b of mostAlike(rows, (row) => sharedWords[row]! + sharedPairs[row]!)) {
        sharedWords[b] = sharedPairs[b] = 0;
        for (const feature of beforeFeatures[b]!) {
          if (held.has(feature)) (index.isPair(feature) ? sharedPairs : sharedWords)[b]! += weights[feature]!;
        }
      }
    }
    for (const b of rows) {
      const ofBefore = beforeTotals[b]!;
      const words = (2 * sharedWords[b]!) / (ofBefore.words + ofAfter.words || 1);
      const pairs = (2 * sharedPairs[b]!) / (ofBefore.pairs + ofAfter.pairs || 1);
      const score = wordShare * words + pairShare * pairs;
      const beforeContained = sharedPairs[b]! / (ofBefore.pairs || 1);
      const afterContained = sharedPairs[b]! / (ofAfter.pairs || 1);
      if (score >= leastScore || beforeContained >= leastContained || afterContained >= leastContained) {
        found.push({ before: b, after: a, score, beforeContained, afterContained });
      }
      sharedWords[b] = 0;
      sharedPairs[b] = 0;
    }
  }
  return found.sort((x, y) => x.before - y.before || x.after - y.after);
}

function lengthOf(texts: readonly string[]): number {
  let length = 0;
  for (const text of texts) length += text.length;
  return length;
}

/** Up to `mostExact` rows, those that share most; none that shares less than half as much as the first. */
function mostAlike(rows: readonly number[], shared: (row: number) => number): number[] {
  let most = 0;
  for (const row of rows) most = Math.max(most, shared(row));
  const alike = rows.filter((row) => shared(row) * 2 >= most);
  return alike.length > mostExact ? alike.sort((x, y) => shared(y) - shared(x) || x - y).slice(0, mostExact) : alike;
}

/** The posting lists of the inverted index, as linked lists in three arrays: most have one entry, many none. */
class Holders {
  /** The first entry of each feature, or 0. */
  readonly first: Int32Array;
  /** The entry after each, or 0. */
  readonly next: Int32Array;
  readonly rows: Int32Array;
  #size = 0;

  constructor(features: number, held: readonly (readonly number[])[]) {
    let entries = 1;
    for (const of of held) entries += of.length;
    this.first = scratch.first.takeZeros(features);
    this.next = scratch.next.take(entries);
    this.rows = scratch.rows.take(entries);
  }

  add(feature: number, row: number): void {
    const entry = ++this.#size;
    this.rows[entry] = row;
    this.next[entry] = this.first[feature]!;
    this.first[feature] = entry;
  }
}

function sum(features: readonly number[], weights: Float64Array, index: FeatureIndex) {
  let words = 0;
  let pairs = 0;
  for (const feature of features) {
    if (index.isPair(feature)) pairs += weights[feature]!;
    else words += weights[feature]!;
  }
  return { words, pairs };
}

// Half the word pairs of two similar texts are distinct: one for each twelve letters of English, or two of Chinese. The
// table grows if there are more; large documents have fewer.
const lettersAPair = 5;
const mostExpected = 10_000;

// Properties of each feature, in arrays made once and reused by all calls, since most of them are short.
let kinds = new Uint8Array(4096);
let lastHolder = new Int32Array(4096);
let inBefore = new Int32Array(4096);
let inAfter = new Int32Array(4096);

// The feature of each word of the table in the latest call.
const featureOfWord = new IntegerTable();

const pairNumbers = new PairNumbers(4096);
const ofFloats = (length: number) => new Float64Array(length);
const ofIntegers = (length: number) => new Int32Array(length);
const scratch = {
  sharedWords: new Scratch(ofFloats),
  sharedPairs: new Scratch(ofFloats),
  weights: new Scratch(ofFloats),
  ofCount: new Scratch(ofFloats),
  first: new Scratch(ofIntegers),
  next: new Scratch(ofIntegers),
  rows: new Scratch(ofIntegers),
};

function growFeatures(): void {
  kinds = grown(kinds, 0);
  lastHolder = grown(lastHolder, 0);
  inBefore = grown(inBefore, 0);
  inAfter = grown(inAfter, 0);
}

/**
 * Numbers the words and word pairs of texts, and counts how many texts of either side hold each. It uses the arrays above,
 * so only the latest one made is valid.
 */
class FeatureIndex {
  size = 0;
  /** Features of single letters of scripts without spaces, by code point. */
  readonly #letters = new Map<number, number>();
  readonly #words: number[] = [];
  readonly #edge = this.#add(false);
  #isAfter = false;
  #texts = 0;
  #held = 0;
  #limit = mostHolders;
  skipsAny = false;

  /** @param characters total length of the texts to be read */
  constructor(characters: number) {
    wordTable.clearIfFull();
    featureOfWord.clear();
    pairNumbers.clear(Math.min(characters / lettersAPair, mostExpected));
  }

  /** To be called between the before texts and the after texts. */
  startAfter(): void {
    this.#isAfter = true;
  }

  /** The distinct features of a text. */
  read(text: string): number[] {
    this.#texts++;
    const features: number[] = [];
    const words = this.#wordsOf(text);
    // A text without letters and digits (a rule, a row of stars) is one word.
    if (words.length === 0) words.push(this.#wordAt(text, 0, text.length));
    const isLong = text.length > longest;
    let last = this.#edge;
    for (const word of words) {
      this.#hold(word, features);
      if (!isLong || isSampled(last, word)) this.#hold(this.#pairOf(last, word), features);
      last = word;
    }
    this.#hold(this.#pairOf(last, this.#edge), features);
    return features;
  }

  isPair(feature: number): boolean {
    return kinds[feature] === 1;
  }

  /** True if more texts of one side hold a feature than the limit. */
  isSkipped(feature: number): boolean {
    return Math.max(inBefore[feature]!, inAfter[feature]!) > this.#limit;
  }

  /** The weight of each feature among `texts` texts: lower the more of them hold it. */
  weights(texts: number): Float64Array {
    const weights = scratch.weights.take(this.size);
    const ofCount = scratch.ofCount.take(texts + 1);
    for (let count = 0; count <= texts; count++) ofCount[count] = 1 + Math.log2((texts + 2) / (count + 1));
    this.#limit = Math.max(leastHolders, Math.min(mostHolders, Math.floor(mostShared / this.#held)));
    for (let feature = 0; feature < this.size; feature++) {
      if (this.isSkipped(feature)) this.skipsAny = true;
      weights[feature] = ofCount[inBefore[feature]! + inAfter[feature]!]!;
    }
    return weights;
  }

  /**
   * Words of letters and digits; a letter of an unspaced script is a word by itself. Signs and spaces separate words. In an
   * array that is reused by the next call.
   */
  #wordsOf(text: string): number[] {
    const words = this.#words;
    words.length = 0;
    let start = 0;
    for (let at = 0; at < text.length; ) {
      at = endOfLetters(text, at);
      const codePoint = text.codePointAt(at) ?? 0x20;
      const kind = characterAt(codePoint);
      const end = at + (codePoint > 0xffff ? 2 : 1);
      if (kind !== Character.letter && kind !== Character.digit && kind !== Character.extender) {
        if (at > start) words.push(this.#wordAt(text, start, at));
        if (kind === Character.unspaced || kind === Character.ideograph) words.push(this.#letterOf(codePoint));
        start = end;
      }
      at = end;
    }
    if (start < text.length) words.push(this.#wordAt(text, start, text.length));
    return words;
  }

  #wordAt(text: string, start: number, end: number): number {
    const word = wordTable.numberAt(text, start, end);
    let feature = featureOfWord.get(word);
    if (feature < 0) {
      feature = this.#add(false);
      featureOfWord.set(word, feature);
    }
    return feature;
  }

  #letterOf(codePoint: number): number {
    let feature = this.#letters.get(codePoint);
    if (feature === undefined) {
      feature = this.#add(false);
      this.#letters.set(codePoint, feature);
    }
    return feature;
  }

  #pairOf(first: number, second: number): number {
    const fresh = this.size;
    const feature = pairNumbers.numberOf(first, second, fresh);
    return feature === fresh ? this.#add(true) : feature;
  }

  #add(isPair: boolean): number {
    const feature = this.size++;
    if (feature === kinds.length) growFeatures();
    kinds[feature] = Number(isPair);
    lastHolder[feature] = inBefore[feature] = inAfter[feature] = 0;
    return feature;
  }

  #hold(feature: number, features: number[]): void {
    if (lastHolder[feature] === this.#texts) return;
    lastHolder[feature] = this.#texts;
    if (this.#isAfter) inAfter[feature]!++;
    else inBefore[feature]!++;
    this.#held++;
    features.push(feature);
  }
}
