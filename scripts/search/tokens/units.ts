import type { Word } from "../words/words.ts";

/**
 * The index holds units: words, and in scripts without spaces also each two letters that follow each other, because single
 * letters stand in nearly every text of such a script.
 */
export function pairOf(one: Word, next: Word | undefined): string | undefined {
  return next && isLetterWord(one.key) && isLetterWord(next.key) ? `${one.key} ${next.key}` : undefined;
}

const unspacedLetter =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Whether a word is a letter of a script without spaces. */
function isLetterWord(key: string): boolean {
  return key.charCodeAt(0) > 0x7f && unspacedLetter.test(key);
}

/** The units of a phrase, in order, each a choice of keys: what every text that holds the phrase has too. */
export function unitsOfPhrase(words: readonly (readonly string[])[]): string[][] {
  const units: string[][] = [];
  words.forEach((keys, k) => {
    const [next] = words[k + 1] ?? [];
    const pair = next === undefined ? undefined : pairOf(wordOf(keys[0]!), wordOf(next));
    if (pair !== undefined) units.push([pair]);
    else if (k === 0 || pairOf(wordOf(words[k - 1]![0]!), wordOf(keys[0]!)) === undefined) units.push([...keys]);
  });
  return units;
}

function wordOf(key: string): Word {
  return { key, start: 0, end: 0 };
}
