import * as Character from "../text/characterKinds.ts";
import { type CharacterKind, characterAt, endOfLetters, isClusteredOddly, isPlainLetter } from "../text/characters.ts";
import { visitSegmentEnds } from "../text/segmentEnds.ts";

/**
 * Cuts a text into tokens, the pieces that a change may mark: `tokenize(text).join("") === text`, no token is empty and
 * none ends inside a grapheme cluster.
 *
 * - words: letters, digits and marks of any script, with an apostrophe inside (`don't`);
 * - words of Thai, Lao, Khmer and Myanmar, which put no spaces between them: as `Intl.Segmenter` finds them;
 * - single characters of Han and Kana: they align better than words, which `markWholeWords` restores afterwards;
 * - numbers with separators, sign, currency, percent (`1,200.50`, `-4`, `£19`, `19%`, `12:30`, `5kg`);
 * - URLs and e-mail addresses;
 * - a stretch of white space; a punctuation mark, or several of one kind (`...`, `---`).
 *
 * Cost: one pass, about 50 ns a character; the segmenter is called only for stretches of the scripts that need it, and
 * costs about 1 µs a character.
 */
export function tokenize(text: string): string[] {
  const ends = tokenEnds(text);
  const tokens = new Array<string>(ends.length);
  let start = 0;
  for (let k = 0; k < ends.length; k++) {
    tokens[k] = text.slice(start, ends[k]);
    start = ends[k]!;
  }
  return tokens;
}

/** The end of each token of `tokenize`. */
export function tokenEnds(text: string): number[] {
  const scan = new Scan(text);
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const plainEnd = scan.mayHoldAddress ? at : endOfLetters(text, at);
    // Most of a text: a word of plain letters, and one space in front of another letter.
    if (plainEnd > at && (plainEnd === text.length || text.charCodeAt(plainEnd) === 0x20)) {
      ends.push(plainEnd);
      at = plainEnd;
      if (at + 1 < text.length && isPlainLetter(text.charCodeAt(at + 1))) ends.push(++at);
      continue;
    }
    const end = scan.endOfToken(at, ends);
    ends.push(end);
    at = end;
  }
  return scan.odd ? keepClusters(text, ends) : ends;
}

/** True for a token of white space; a space that carries a combining mark is not one. */
export function isSpaceToken(text: string, start: number, end: number): boolean {
  return (
    characterAt(text.charCodeAt(start)) === Character.space && characterAt(text.charCodeAt(end - 1)) === Character.space
  );
}

// Ends where prose continues: at white space, quotation marks, brackets and the letters and signs of unspaced scripts.
const url = /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"`“”‘’«»„「」『』【】（）。，、；：！？\u3040-\u30FF\u3400-\u9FFF]+/uy;
// Signs that end a sentence or a bracket around the address more often than the address itself.
const sentenceEnd = ".,;:!?)]}'*_";
// 64 and 63 are the limits of RFC 5321 and RFC 1035; they also bound the attempt made at every word.
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/uy;
const thousands = /[\u00A0\u2009\u202F]\d{3}(?!\d)/uy;
const currency = /^\p{Sc}$/u;
/** The last two are the Arabic decimal and thousands separators. */
const numberSeparators = ".,:/'’\u066B\u066C";

/** The tokenizer's state in its pass over one text. */
class Scan {
  readonly text: string;
  /** Whether a character was read around which finding clusters needs `Intl.Segmenter`. */
  odd = false;
  /** Whether the text may hold a URL or an e-mail address, so that no word may be read by `endOfLetters` alone. */
  readonly mayHoldAddress: boolean;
  readonly #mayHoldUrl: boolean;
  readonly #mayHoldEmail: boolean;

  constructor(text: string) {
    this.text = text;
    this.#mayHoldUrl = text.includes("://") || text.includes("www.");
    this.#mayHoldEmail = text.includes("@");
    this.mayHoldAddress = this.#mayHoldUrl || this.#mayHoldEmail;
  }

  /** End of the token at `at`; of a stretch without spaces, the ends of all words but the last are added to `ends`. */
  endOfToken(at: number, ends: number[]): number {
    switch (this.#kindAt(at)) {
      case Character.space:
        return this.#endOfSpace(at);
      case Character.letter:
      case Character.digit:
        return this.#endOfAddress(at) ?? this.#endOfWord(at);
      case Character.ideograph:
        return this.#pastExtenders(at + this.#widthAt(at));
      case Character.unspaced:
        return this.#endOfUnspaced(at, ends);
      default:
        return this.#endOfSymbol(at);
    }
  }

  #kindAt(at: number): CharacterKind | 0 {
    if (at >= this.text.length) return 0;
    const codePoint = this.text.codePointAt(at)!;
    if (codePoint > 0x7f && isClusteredOddly(codePoint)) this.odd = true;
    return characterAt(codePoint);
  }

  #widthAt(at: number): number {
    return this.text.codePointAt(at)! > 0xffff ? 2 : 1;
  }

  #pastExtenders(at: number): number {
    while (this.#kindAt(at) === Character.extender) at += this.#widthAt(at);
    return at;
  }

  #endOfSpace(at: number): number {
    let end = at + 1;
    while (this.#kindAt(end) === Character.space) end++;
    if (this.#kindAt(end) !== Character.extender) return end;
    // A mark combines with the last space: the two are a token of their own.
    return end - 1 > at ? end - 1 : this.#pastExtenders(end);
  }

  #endOfAddress(at: number): number | undefined {
    const { text } = this;
    if (this.#mayHoldUrl) {
      url.lastIndex = at;
      if (url.test(text)) {
        let end = url.lastIndex;
        while (sentenceEnd.includes(text.charAt(end - 1))) end--;
        if (end > at + "www.".length) return this.#pastExtenders(end);
      }
    }
    if (this.#mayHoldEmail) {
      email.lastIndex = at;
      if (email.test(text)) return this.#pastExtenders(email.lastIndex);
    }
    return undefined;
  }

  #endOfWord(at: number): number {
    const { text } = this;
    let last: CharacterKind | 0 = 0;
    let end = at;
    let marked = false;
    for (;;) {
      const run = endOfLetters(text, end);
      if (run > end) {
        last = Character.letter;
        marked = false;
        end = run;
      }
      const kind = this.#kindAt(end);
      // A virama binds even to a letter of another script.
      if (marked && kind === Character.unspaced) this.odd = true;
      marked = kind === Character.extender;
      if (kind === Character.letter || kind === Character.digit) {
        last = kind;
        end += this.#widthAt(end);
      } else if (kind === Character.extender) {
        end += this.#widthAt(end);
      } else if (kind !== 0 && last !== 0) {
        const sign = text.charAt(end);
        const next = this.#kindAt(end + 1);
        if (last === Character.digit && next === Character.digit && numberSeparators.includes(sign)) end++;
        else if (last === Character.letter && next === Character.letter && "'’".includes(sign)) end++;
        else break;
      } else break;
    }
    return last === Character.digit ? this.#endOfNumber(end) : end;
  }

  /** Reads on over groups of three digits after a no-break or thin space, and over a unit that is a sign. */
  #endOfNumber(at: number): number {
    const { text } = this;
    let end = at;
    for (thousands.lastIndex = end; thousands.test(text); ) end = thousands.lastIndex;
    const spaced = /[\u00A0\u202F]/.test(text.charAt(end)) ? end + 1 : end;
    const sign = text.charAt(spaced);
    if (sign === "°" && /[CF]/.test(text.charAt(spaced + 1))) return this.#endOfWord(spaced + 1);
    if (sign !== "" && "%‰°′″".includes(sign)) return this.#pastExtenders(spaced + 1);
    if (spaced === end && currency.test(sign)) return this.#pastExtenders(end + 1);
    return end;
  }

  #endOfSymbol(at: number): number {
    const { text } = this;
    const sign = text.charAt(at);
    if (this.#kindAt(at + 1) === Character.digit) {
      const before = at > 0 ? this.#kindAt(at - 1) : 0;
      const afterWord = before === Character.letter || before === Character.digit;
      if (currency.test(sign) || (!afterWord && "+-−".includes(sign))) return this.#endOfWord(at + 1);
    }
    let end = at + this.#widthAt(at);
    if (".-_*=~#–—·•".includes(sign)) while (text.charAt(end) === sign) end++;
    return this.#pastExtenders(end);
  }

  #endOfUnspaced(at: number, ends: number[]): number {
    let end = at;
    for (let kind = this.#kindAt(end); kind === Character.unspaced || kind === Character.extender; ) {
      end += this.#widthAt(end);
      kind = this.#kindAt(end);
    }
    if (end - at > 1) {
      visitSegmentEnds(this.text.slice(at, end), "word", (length) => {
        if (at + length < end) ends.push(at + length);
      });
    }
    return end;
  }
}

/** Drops the ends inside a grapheme cluster; called only for texts with characters that cluster oddly. */
function keepClusters(text: string, ends: readonly number[]): number[] {
  const kept: number[] = [];
  let k = 0;
  visitSegmentEnds(text, "grapheme", (boundary) => {
    while (k < ends.length && ends[k]! < boundary) k++;
    if (ends[k] === boundary) kept.push(boundary);
  });
  return kept;
}
