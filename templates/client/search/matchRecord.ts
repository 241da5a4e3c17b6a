import type { RecordContent } from "../../../scripts/search/records/recordContent.ts";
import type { Choices } from "./choices.ts";
import { foldWord } from "./foldWord.ts";
import type { Query } from "./parseQuery.ts";

export interface Found {
  /** Locations at which Pagefind found any of the words. */
  readonly locations: readonly number[];
  /** The same for each word of the query alone; only if `asksEachWord` returns true. */
  readonly each?: readonly (readonly number[])[];
}

/** Whether the locations of all words together are not enough to decide if a record matches. */
export function asksEachWord({ words, phrases }: Query, where: Choices["in"]): boolean {
  return words.length > 0 && words.length + phrases.length > 1 && (where !== "" || phrases.length > 0);
}

/** Whether Pagefind's answer may contain records that do not match, so that each must be read and checked. */
export function needsCheck({ words, phrases }: Query, where: Choices["in"]): boolean {
  return phrases.length > 0 || (words.length > 0 && where !== "");
}

/**
 * Decides whether a record matches the query, and which of its words to mark: the numbers of words in the order of
 * the content, or `undefined` for no match.
 *
 * With `where`, every word and phrase must occur in words of that kind; the title then does not count. Without, a
 * phrase may occur in the title instead.
 */
export function matchRecord(
  content: RecordContent,
  title: readonly string[],
  query: Query,
  where: Choices["in"],
  found: Found,
): Set<number> | undefined {
  const passages = content.places.flatMap((place) => place.passages);
  const words = passages.flatMap((passage, k) => passage.words.map(([text, kind]) => ({ text, kind, passage: k })));
  const isThere = (location: number) => {
    const word = words[location];
    return word !== undefined && (where === "added" || where === "removed" ? word.kind === where : true);
  };
  const marks = new Set<number>();
  const each = asksEachWord(query, where) ? (found.each ?? []) : query.words.length > 0 ? [found.locations] : [];
  for (const locations of each) {
    const there = locations.filter(isThere);
    if (where !== "" && there.length === 0) return undefined;
    for (const location of there) marks.add(location);
  }
  for (const phrase of query.phrases) {
    const folded = phrase.map(foldWord);
    const starts = found.locations.filter((start) =>
      folded.every((word, k) => {
        const here = words[start + k];
        return (
          here !== undefined &&
          isThere(start + k) &&
          here.passage === words[start]!.passage &&
          foldWord(here.text) === word
        );
      }),
    );
    if (starts.length === 0 && (where !== "" || !holdsPhrase(title, folded))) return undefined;
    for (const start of starts) for (let k = 0; k < phrase.length; k++) marks.add(start + k);
  }
  return marks;
}

function holdsPhrase(words: readonly string[], folded: readonly string[]): boolean {
  const title = words.map(foldWord);
  return title.some((_, start) => folded.every((word, k) => title[start + k] === word));
}
