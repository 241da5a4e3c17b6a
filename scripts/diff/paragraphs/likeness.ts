import { Scratch } from "../sequences/scratch.ts";
import { Character, characterAt, endOfLetters } from "../text/characters.ts";
import { wordTable } from "../words/wordTable.ts";
import { PairNumbers } from "./pairNumbers.ts";

/** How alike two paragraphs are: `before` and `after` are indexes into the lists compared. */
export interface Likeness {
  readonly before: number;
  readonly after: number;
  /** 0 (nothing in common) to 1 (the same words in the same order). */
  readonly score: number;
  /** Share of the word pairs of the before paragraph found in the after paragraph, 0 to 1, rare pairs counting more. */
  readonly beforeContained: number;
  readonly afterContained: number;
}

// Word pairs know about order and so tell more than words.
const wordShare = 0.4;
const pairShare = 0.6;

// A feature that stands in more paragraphs of one side than this is passed over in the search: it tells little, and every
// two paragraphs that have it would have to be compared. Documents of up to this many changed paragraphs are exact.
const mostHolders = 48;
// Of the paragraphs found by what they do share, this many are compared in full where something was passed over.
const mostExact = 6;
// In large documents still fewer holders are let in, so that all shared features together number about this many.
// Five thousand changed paragraphs of sixty words are then compared by what stands in four of them or fewer.
const mostShared = 4_000_000;
const fewestHolders = 4;

// Of a longer text one word pair in sixteen stands for all of them: the same ones on both sides, chosen by what they are.
const longest = 200_000;
const isSampled = (last: number, word: number): boolean => Math.imul(last * 31 + word, 0x9e37_79b1) >>> 28 === 0;

/** Below this in every respect a likeness is of no use to anyone. */
const leastScore = 0.2;
const leastContained = 0.5;

/**
 * Compares every before text with every after text that shares something with it, and returns the pairs with a
 * likeness to speak of, by before, then after.
 *
 * Method: Dice's coefficient over the sets of words and of neighbouring word pairs (edges of the text included), where
 * each weighs the less the more of the texts hold it. Letters of scripts without spaces count as words, which makes
 * the pairs character bigrams. An inverted index yields the shared features, so texts with nothing in common cost
 * nothing. Cost O(f × h) for f features in all and h ≤ `mostHolders` holders of each.
 */
export function likenesses(before: readonly string[], after: readonly string[]): Likeness[] {
  const index = new FeatureIndex(lengthOf(before) + lengthOf(after));
  const beforeFeatures = before.map((text) => index.read(text));
  index.turn();
  const afterFeatures = after.map((text) => index.read(text));
  const weights = index.weights(before.length + after.length);

  const holders = new Holders(index.size, beforeFeatures);
  const beforeTotals = beforeFeatures.map((features, row) => {
    for (const feature of features) if (!index.isPassedOver(feature)) holders.add(feature, row);
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
    if (index.passesOver && rows.length > 0) {
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

/** Up to `mostExact` rows that share at least half as much as the one that shares most. */
function mostAlike(rows: readonly number[], shared: (row: number) => number): number[] {
  let most = 0;
  for (const row of rows) most = Math.max(most, shared(row));
  const alike = rows.filter((row) => shared(row) * 2 >= most);
  return alike.length > mostExact ? alike.sort((x, y) => shared(y) - shared(x) || x - y).slice(0, mostExact) : alike;
}

/** The paragraphs that hold each feature: lists in three arrays, for most have one entry, and many have none. */
class Holders {
  /** Of each feature its first entry, of each entry the next one; 0 is none. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly rows: Int32Array;
  private size = 0;

  constructor(features: number, held: readonly (readonly number[])[]) {
    let entries = 1;
    for (const of of held) entries += of.length;
    this.first = scratch.first.takeZeros(features);
    this.next = scratch.next.take(entries);
    this.rows = scratch.rows.take(entries);
  }

  add(feature: number, row: number): void {
    const entry = ++this.size;
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

// Half the word pairs of two similar texts are new: one for each twelve letters of English, for two of Chinese. What is
// more makes the table grow; large documents have fewer new ones.
const lettersAPair = 5;
const mostExpected = 10_000;

// What is known of each feature, made once for all calls, as most of them are short.
let kinds = new Uint8Array(4096);
let lastHolder = new Int32Array(4096);
let inBefore = new Int32Array(4096);
let inAfter = new Int32Array(4096);

// Of each word of the table its feature, and the call that gave it. Emptied by counting calls.
let featureOfWord = new Int32Array(4096);
let callOfWord = new Int32Array(4096);
let calls = 0;

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

function makeRoom(): void {
  const room = kinds.length * 2;
  kinds = longer(kinds, new Uint8Array(room));
  lastHolder = longer(lastHolder, new Int32Array(room));
  inBefore = longer(inBefore, new Int32Array(room));
  inAfter = longer(inAfter, new Int32Array(room));
}

function makeRoomForWord(word: number): void {
  const room = Math.max(word + 1, callOfWord.length * 2);
  callOfWord = longer(callOfWord, new Int32Array(room));
  featureOfWord = longer(featureOfWord, new Int32Array(room));
}

function longer<T extends Int32Array | Uint8Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}

/** Numbers the words and word pairs of texts, and counts how many texts of either side hold each. One at a time. */
class FeatureIndex {
  size = 0;
  private readonly call = ++calls;
  /** The words that are one letter of a script without spaces, by code point. */
  private readonly letters = new Map<number, number>();
  private readonly edge = this.add(false);
  private isAfter = false;
  private texts = 0;
  private held = 0;
  private limit = mostHolders;
  passesOver = false;

  /** `characters`: how many the texts will have together. */
  constructor(characters: number) {
    wordTable.forgetIfFull();
    pairNumbers.forget(Math.min(characters / lettersAPair, mostExpected));
  }

  /** From here on the texts are of the other side. */
  turn(): void {
    this.isAfter = true;
  }

  /** The features of a text, each once. */
  read(text: string): number[] {
    this.texts++;
    const features: number[] = [];
    const words = this.wordsOf(text);
    // A text of signs alone (a rule, a row of stars) is one word.
    if (words.length === 0) words.push(this.wordAt(text, 0, text.length));
    const isLong = text.length > longest;
    let last = this.edge;
    for (const word of words) {
      this.hold(word, features);
      if (!isLong || isSampled(last, word)) this.hold(this.pairOf(last, word), features);
      last = word;
    }
    this.hold(this.pairOf(last, this.edge), features);
    return features;
  }

  isPair(feature: number): boolean {
    return kinds[feature] === 1;
  }

  /** True where too many texts of one side hold a feature to compare each with each. */
  isPassedOver(feature: number): boolean {
    return Math.max(inBefore[feature]!, inAfter[feature]!) > this.limit;
  }

  /** What each feature is worth among so many texts: the less, the more of them hold it. */
  weights(texts: number): Float64Array {
    const weights = scratch.weights.take(this.size);
    const ofCount = scratch.ofCount.take(texts + 1);
    for (let count = 0; count <= texts; count++) ofCount[count] = 1 + Math.log2((texts + 2) / (count + 1));
    this.limit = Math.max(fewestHolders, Math.min(mostHolders, Math.floor(mostShared / this.held)));
    for (let feature = 0; feature < this.size; feature++) {
      if (this.isPassedOver(feature)) this.passesOver = true;
      weights[feature] = ofCount[inBefore[feature]! + inAfter[feature]!]!;
    }
    return weights;
  }

  /** Words of letters and digits; a letter of an unspaced script is a word by itself. Signs and spaces only separate. */
  private wordsOf(text: string): number[] {
    const words: number[] = [];
    let start = 0;
    for (let at = 0; at < text.length; ) {
      at = endOfLetters(text, at);
      const codePoint = text.codePointAt(at) ?? 0x20;
      const kind = characterAt(codePoint);
      const end = at + (codePoint > 0xffff ? 2 : 1);
      if (kind !== Character.letter && kind !== Character.digit && kind !== Character.extender) {
        if (at > start) words.push(this.wordAt(text, start, at));
        if (kind === Character.unspaced || kind === Character.ideograph) words.push(this.letterOf(codePoint));
        start = end;
      }
      at = end;
    }
    if (start < text.length) words.push(this.wordAt(text, start, text.length));
    return words;
  }

  private wordAt(text: string, start: number, end: number): number {
    const word = wordTable.numberAt(text, start, end);
    if (callOfWord[word] === this.call) return featureOfWord[word]!;
    const feature = this.add(false);
    if (word >= callOfWord.length) makeRoomForWord(word);
    callOfWord[word] = this.call;
    featureOfWord[word] = feature;
    return feature;
  }

  private letterOf(codePoint: number): number {
    let feature = this.letters.get(codePoint);
    if (feature === undefined) {
      feature = this.add(false);
      this.letters.set(codePoint, feature);
    }
    return feature;
  }

  private pairOf(first: number, second: number): number {
    const fresh = this.size;
    const feature = pairNumbers.numberOf(first, second, fresh);
    return feature === fresh ? this.add(true) : feature;
  }

  private add(isPair: boolean): number {
    const feature = this.size++;
    if (feature === kinds.length) makeRoom();
    kinds[feature] = Number(isPair);
    lastHolder[feature] = inBefore[feature] = inAfter[feature] = 0;
    return feature;
  }

  private hold(feature: number, features: number[]): void {
    if (lastHolder[feature] === this.texts) return;
    lastHolder[feature] = this.texts;
    if (this.isAfter) inAfter[feature]!++;
    else inBefore[feature]!++;
    this.held++;
    features.push(feature);
  }
}
