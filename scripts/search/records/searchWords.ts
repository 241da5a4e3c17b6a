/** One word as the index counts it, with adjacent punctuation. */
export interface SearchWord {
  /** May contain `gapMark` for white space inside it, and end in it if the rule of `joinWords` would be wrong. */
  text: string;
  /** Offsets of its letters and digits in the text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Stands for white space where a real space would begin another word. A control character: Pagefind drops it from the
 * word that holds it, and captured text loses its own control characters here, so the two are never confused.
 */
export const gapMark = "\u0007";

// A letter of a script without spaces between words. By Script_Extensions, so that the long-vowel sign of Kana,
// which belongs to no single script, is included; only letters and digits are tested, so that `、` is not.
const unspacedLetter = String.raw`(?:(?=[\p{Alphabetic}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}])`;
const hasUnspaced = new RegExp(unspacedLetter, "u");
const startsUnspaced = new RegExp(String.raw`^[^\p{Alphabetic}\p{N}]*${unspacedLetter}`, "u");
const endsUnspaced = new RegExp(String.raw`${unspacedLetter}[^\p{Alphabetic}\p{N}]*$`, "u");
const piecesOfMixed = new RegExp(String.raw`${unspacedLetter}\p{M}*|(?:(?!${unspacedLetter})[^])+`, "gu");
// Separators: what Pagefind or a browser treats as white space, and control characters.
const chunks = /[^\s\u0000-\u001f\u007f-\u009f\u200b\ufeff]+/gu;
const visibleSpace = /[^\S\ufeff]/u;
const firstLetter = /[\p{Alphabetic}\p{N}_]/u;
const lastLetter = /[\p{Alphabetic}\p{N}_][^\p{Alphabetic}\p{N}_]*$/u;

// Maximum length of a word; longer ones come from embedded data, and each distinct word of an index costs every reader.
const longestWord = 200;
const tooLong = new RegExp(`^.{${longestWord}}(?=.)`, "su");

/** Whether a text contains anything searchable: a letter or a digit. */
export function isSearchable(text: string): boolean {
  return firstLetter.test(text);
}

/**
 * Cuts a text into the words of the index: runs of characters between white space; in scripts without spaces between
 * words (Han, Kana, Thai, Lao, Khmer, Myanmar) each letter with its marks, because no dictionary has to agree then
 * between the build and the reader's browser. Punctuation on its own (`war – and`) joins the word before it: Pagefind
 * would count it as a word and a phrase across it would not be found. Linear in the text.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  let opening = "";
  let end = 0;
  for (const { 0: chunk, index } of text.matchAll(chunks)) {
    let at = index;
    for (const piece of hasUnspaced.test(chunk) ? chunk.match(piecesOfMixed)! : [chunk]) {
      const gap = visibleSpace.test(text.slice(end, at));
      const last = words.at(-1);
      const from = piece.search(firstLetter);
      if (from < 0) {
        if (last) last.text += (gap ? gapMark : "") + piece;
        else opening += (opening && gap ? gapMark : "") + piece;
      } else {
        const shown =
          opening + (piece.length > longestWord ? piece.replace(tooLong, "$&…").slice(0, longestWord + 1) : piece);
        if (last && gap && touches(last.text, shown)) last.text += gapMark;
        const letter = piece.search(lastLetter);
        const width = piece.codePointAt(letter)! > 0xffff ? 2 : 1;
        words.push({ text: shown, start: at + from, end: at + letter + width });
        opening = "";
      }
      at += piece.length;
      end = at;
    }
  }
  return words;
}

/** Joins words into a text: with a space between two, except around letters of scripts without spaces. */
export function joinWords(words: readonly string[]): string {
  let text = "";
  words.forEach((word, k) => {
    text += k > 0 && !touches(words[k - 1]!, word) ? ` ${word}` : word;
  });
  return text.replaceAll(gapMark, " ");
}

/** Whether `joinWords` puts no space between two words. */
export function touches(before: string, after: string): boolean {
  return endsUnspaced.test(before) || startsUnspaced.test(after);
}
