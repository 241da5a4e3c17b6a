import { type In, type MatchedRecord, matches } from "./query/matchRecord.ts";
import { parseQuery } from "./query/parseQuery.ts";
import { changedWords, type Side } from "./words/changedWords.ts";

/** A search that finds something, and shows one way to ask. */
export interface ExampleSearch {
  readonly way: "added" | "removed" | "phrase" | "either" | "without";
  readonly q: string;
  readonly in: In;
}

/** A word that a reader might look for: in a script with spaces between words, and long enough to say something. */
const telling = /^\p{Ll}{5,20}$/u;

/**
 * Searches to try, one for each way to ask, with words of the given changes: so each of them finds something.
 *
 * @param changes the first ones first; those in the language of the site are preferred
 * @param lang BCP 47, of the site
 */
export function exampleSearches(changes: readonly MatchedRecord[], lang: string): ExampleSearch[] {
  const own = changes.filter((change) => primary(change.lang ?? lang) === primary(lang));
  const records = own.length > 0 ? own : changes;
  const added = records.flatMap((record) => wordOf(record, "after") ?? []);
  const removed = records.flatMap((record) => wordOf(record, "before") ?? []);
  const other = added.find((word) => word !== added[0] && !records.some((record) => holds(record, added[0]!, word)));
  const phrase = records.flatMap((record) => phraseOf(record) ?? [])[0];
  const examples: (ExampleSearch | undefined)[] = [
    ask("added", added[0], "added"),
    ask("removed", removed.find((word) => word !== added[0]) ?? removed[0], "removed"),
    ask("phrase", phrase && `"${phrase}"`, ""),
    ask("either", other && `${added[0]} OR ${other}`, ""),
    ask("without", other && `${added[0]} -${other}`, ""),
  ];
  return examples
    .filter((example) => example !== undefined)
    .filter(({ q, in: where }) => {
      const query = parseQuery(q);
      return query.ignored.length === 0 && records.some((record) => matches(query, record, where));
    });
}

function ask(way: ExampleSearch["way"], q: string | undefined, where: In): ExampleSearch | undefined {
  return q ? { way, q, in: where } : undefined;
}

function holds(record: MatchedRecord, one: string, two: string): boolean {
  return matches(parseQuery(`${one} ${two}`), record, "");
}

/** The longest telling word that a change added or removed; the first of several. */
function wordOf(record: MatchedRecord, side: "before" | "after"): string | undefined {
  return sidesOf(record, side)
    .flatMap(({ text, words }) =>
      words.filter(({ changed }) => changed).map(({ start, end }) => text.slice(start, end)),
    )
    .filter((word) => telling.test(word))
    .reduce<string | undefined>((longest, word) => (word.length > (longest?.length ?? 0) ? word : longest), undefined);
}

/** Two words that a change put beside each other, the second of them telling. */
function phraseOf(record: MatchedRecord): string | undefined {
  for (const { text, words } of sidesOf(record, "after"))
    for (const [k, word] of words.entries()) {
      const next = words[k + 1];
      if (!next || !(word.changed && next.changed) || text.slice(word.end, next.start) !== " ") continue;
      const [one, two] = [text.slice(word.start, word.end), text.slice(next.start, next.end)];
      if (telling.test(one) && telling.test(two)) return `${one} ${two}`;
    }
  return undefined;
}

function sidesOf({ places, lang }: MatchedRecord, side: "before" | "after"): Side[] {
  return places.filter(({ of }) => of !== "byline").map(({ runs }) => changedWords(runs, lang)[side]);
}

function primary(lang: string): string {
  return lang.split("-", 1)[0]!.toLowerCase();
}
