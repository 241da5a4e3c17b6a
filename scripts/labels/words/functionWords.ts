import type { LanguageWords } from "./languageWords.ts";
import { listsIn } from "./wordLists.ts";

const sets = new Map<string, ReadonlySet<string> | undefined>();

/**
 * Words that say little alone, in lower case, with those for numbers, days and months: of a language, or of all languages that have a list where none is given. Undefined
 * for a language without a list: its function words would be taken for others.
 *
 * @param lang a language tag
 */
export function functionWordsOf(lang: string | undefined): ReadonlySet<string> | undefined {
  const { key, languages } = listsIn(lang);
  if (!sets.has(key)) sets.set(key, setOf(languages));
  return sets.get(key);
}

function setOf(languages: readonly LanguageWords[]): ReadonlySet<string> | undefined {
  const having = languages.filter(({ functionWords }) => functionWords);
  if (having.length === 0) return undefined;
  return new Set(
    having.flatMap(({ functionWords = [], numbers, months, weekdays }) => [
      ...functionWords,
      ...months,
      ...weekdays,
      ...Object.keys(numbers),
    ]),
  );
}
