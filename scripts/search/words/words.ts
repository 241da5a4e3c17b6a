import { foldWord } from "./foldWord.ts";
import { numberKeys } from "./numberKeys.ts";

/** A searchable word of a text. */
export interface Word {
  /** What it is compared by (see docs/search.md). */
  readonly key: string;
  /** A number's form as written, where its value depends on the language. */
  readonly other?: string;
  /** Offsets in the text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Of a longer word, the first so many characters of its key count: it comes from embedded data. */
const longestKey = 64;

// A letter of a script in which words are not divided by spaces, or not from their particles (Hangul). By
// Script_Extensions, so that the long-vowel sign of Kana, which belongs to no single script, is included.
const unspaced = String.raw`(?:(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]\p{M}*)`;
const pictograph = String.raw`(?:\p{RI}\p{RI}|\p{Extended_Pictographic}[\ufe0f\p{EMod}]?(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{EMod}]?)*)`;
const token = new RegExp(
  [
    // A minus is a sign where nothing stands before it.
    String.raw`(?<minus>(?<![^\s(\[{"'“”„«‘\p{Sc}])[-\u2212](?=\p{Sc}?\p{Nd}))`,
    String.raw`(?<number>\p{Nd}+(?:[.,'’٫٬\u00a0\u2009\u202f]\p{Nd}+)*)`,
    `(?<letter>${unspaced})`,
    String.raw`(?<letters>(?:(?!${unspaced})[\p{L}\p{M}\u00ad\u200c\u200d\u2060])+)`,
    String.raw`(?<figure>[\p{Nl}\p{No}])`,
    String.raw`(?<sign>${pictograph}|(?![<>=|~])[\p{Sc}\p{So}\p{Sm}%‰§¶#&@+°])`,
  ].join("|"),
  "uy",
);
const digits = /\p{Nd}+/gu;
// The article, alone or behind a one-letter word; shorter rests are words of their own (الله).
const arabicArticle = /^([وفبك]?)(ال)(?=\p{L}\p{M}*\p{L}\p{M}*\p{L})|^(لل)(?=\p{L}\p{M}*\p{L}\p{M}*\p{L})/u;
const asciiWord = /[a-z]+/giy;
const hasLetter = /\p{L}/u;

/**
 * The searchable words of a text, in their order, by the rules of docs/search.md. Linear in the text.
 *
 * @param lang BCP 47, of the text; it decides only which separator of a number divides decimals
 */
export function words(text: string, lang?: string): Word[] {
  const found: Word[] = [];
  const add = (key: string, start: number, end: number, other?: string) => {
    const cut = key.length > longestKey ? key.slice(0, longestKey) : key;
    if (cut) found.push(other === undefined ? { key: cut, start, end } : { key: cut, other, start, end });
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code)) {
      // Most words of most archives, three times as fast.
      asciiWord.lastIndex = at;
      asciiWord.test(text);
      const end = asciiWord.lastIndex;
      if (end === text.length || text.charCodeAt(end) < 0x80) {
        add(text.slice(at, end).toLowerCase(), at, end);
        at = end;
        continue;
      }
    } else if (code === 0x20) {
      at++;
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      continue;
    }
    const [whole] = match;
    const { minus, number, letter, letters, figure } = match.groups!;
    const end = at + whole.length;
    if (letters !== undefined) addLetters(letters, at);
    else if (number !== undefined) addNumber(number, at);
    else if (letter !== undefined || figure !== undefined) add(foldWord(whole), at, end);
    else add(minus === undefined ? whole.replace(/\ufe0f/g, "") : "\u2212", at, end);
    at = end;
  }
  return found;

  function addLetters(letters: string, at: number): void {
    const [article, , , double] = arabicArticle.exec(letters) ?? [];
    let from = 0;
    if (article !== undefined) {
      for (const part of double === undefined ? [article.slice(0, -2), article.slice(-2)] : [double]) {
        if (part) add(foldWord(part), at + from, at + from + part.length);
        from += part.length;
      }
    }
    const rest = letters.slice(from);
    // Marks alone, as of an emoji that is no picture, are no word.
    if (hasLetter.test(rest)) add(foldWord(rest), at + from, at + letters.length);
  }

  function addNumber(number: string, at: number): void {
    const keys = numberKeys(number, lang);
    if (keys) add(keys[0]!, at, at + number.length, keys[1]);
    else
      for (const { 0: part, index } of number.matchAll(digits))
        add(numberKeys(part)![0]!, at + index, at + index + part.length);
  }
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
