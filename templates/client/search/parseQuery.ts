import { gapMark, type SearchWord, searchWords, touches } from "../../../scripts/search/records/searchWords.ts";

export interface Query {
  /** Each must be found, in any of its forms (`run` finds `running`). */
  readonly words: readonly string[];
  /** Each must be found literally, word after word. */
  readonly phrases: readonly (readonly string[])[];
  /** Whether the query had more words than are searched. */
  readonly cut: boolean;
}

/** A query of more words finds nothing anyway, and each costs a search. */
export const mostWords = 32;

// Between straight or curly quotation marks, or outside of them.
const spans = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^"“”„«»]+/g;

/**
 * Reads a query: words, and phrases in quotation marks. In scripts without spaces between words, letters that stand
 * together are a phrase, as the index holds them letter by letter.
 */
export function parseQuery(q: string): Query {
  const words: string[] = [];
  const phrases: string[][] = [];
  let room = mostWords;
  let cut = false;
  const take = (group: readonly SearchWord[], isQuoted: boolean) => {
    const letters = group.map((word) => lettersOf(word.text));
    const isPhrase = letters.length > 1 || isQuoted;
    if (letters.length === 0 || (!isPhrase && words.includes(letters[0]!))) return;
    const taken = letters.slice(0, room);
    room -= taken.length;
    if (taken.length < letters.length) cut = true;
    if (taken.length === 0) return;
    if (isPhrase) phrases.push(taken);
    else words.push(...taken);
  };
  for (const [whole, quoted] of q.matchAll(spans)) {
    if (quoted !== undefined) take(searchWords(quoted), true);
    else for (const group of together(searchWords(whole))) take(group, false);
  }
  return { words, phrases, cut };
}

/** The search term for Pagefind: its own phrase search for one phrase, else all the words; `undefined` for no words at all. */
export function pagefindTerm({ words, phrases }: Query): string | undefined {
  const [phrase] = phrases;
  if (phrase && phrases.length === 1 && words.length === 0) return `"${phrase.join(" ")}"`;
  return [...words, ...phrases.flat()].join(" ") || undefined;
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{Alphabetic}\p{M}\p{N}_]+/gu, "");
}

function together(words: readonly SearchWord[]): SearchWord[][] {
  const groups: SearchWord[][] = [];
  words.forEach((word, k) => {
    const last = words[k - 1];
    if (last && !last.text.endsWith(gapMark) && touches(last.text, word.text)) groups.at(-1)!.push(word);
    else groups.push([word]);
  });
  return groups;
}
