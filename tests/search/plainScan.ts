import path from "node:path";
import { diffWords } from "../../scripts/diff/mod.ts";
import type { Run } from "../../scripts/model/run.ts";
import type { In } from "../../scripts/search/query/matchRecord.ts";
import { parseQuery } from "../../scripts/search/query/parseQuery.ts";
import { changedWords, type SideWord } from "../../scripts/search/words/changedWords.ts";
import { type ArticleData, articlesOf, type ChangeData, rowHolder, rowsOf } from "../fixtures/articleData.ts";

/** A change or a newest text as `article.json` tells of it, whole. */
export interface ScannedRecord {
  /** `<path of the article> <number of the change, or text>` */
  readonly name: string;
  readonly isText: boolean;
  readonly sides: readonly ScannedSide[];
}

interface ScannedSide {
  readonly side: "before" | "after";
  readonly text: string;
  readonly words: readonly SideWord[];
}

/** Every record of a site, read from its open data alone. */
export function scanSite(site: string): ScannedRecord[] {
  return articlesOf(site).flatMap(({ file, data }) => {
    const below = `/${path.posix.dirname(file)}/`;
    if (data.withheld) return [];
    const changes = data.changes
      .filter((change) => !(change.outside && change.rows?.length === 0 && !change.title))
      .map((change) => recordOf(`${below} ${change.n}`, langOf(data, change.after), placesOf(site, data, change)));
    const newest = data.versions.findLast(({ withheld, status }) => !withheld && (status ?? 0) < 400);
    if (!newest) return changes;
    const texts = [data.title, newest.byline ?? "", ...newest.paragraphs.map((index) => data.paragraphs[index]!.text)];
    const runs = texts.map((text): Run[] => [["=", text]]);
    return [...changes, recordOf(`${below} text`, langOf(data, newest.n), runs, true)];
  });
}

function placesOf(site: string, data: ArticleData, change: ChangeData): (readonly Run[])[] {
  const [before, after] = [data.versions[change.before]!, data.versions[change.after]!];
  const rows = rowsOf(site, rowHolder(data, change));
  if (before.withheld || after.withheld) return [];
  const textOf = (version: typeof before, positions: readonly number[]) =>
    positions.map((position) => data.paragraphs[version.paragraphs[position]!]!.text).join("\n");
  return [
    ...(change.title ? [change.title as Run[]] : []),
    ...(rows.length > 0 ? [diffWords(before.byline ?? "", after.byline ?? "")] : []),
    ...rows.flatMap((row): Run[][] => {
      if (row.kind === "added") return [[["+", textOf(after, row.after)]]];
      if (row.kind === "removed") return [[["-", textOf(before, row.before)]]];
      return row.runs ? [row.runs as Run[]] : [];
    }),
  ];
}

/** The language of a version. */
function langOf({ lang, versions }: ArticleData, n: number): string | undefined {
  return versions[n]!.lang ?? lang;
}

function recordOf(
  name: string,
  lang: string | undefined,
  places: readonly (readonly Run[])[],
  isText = false,
): ScannedRecord {
  const sides = places.flatMap((runs) => {
    const both = changedWords(runs, lang);
    return (["before", "after"] as const).map((side) => ({ side, ...both[side] }));
  });
  return { name, isText, sides: isText ? sides.filter(({ side }) => side === "after") : sides };
}

/** The records of an archive by the keys of their words, so that a scan need not read all of them for each phrase. */
export class PlainScan {
  readonly records: readonly ScannedRecord[];
  readonly #byKey = new Map<string, Set<ScannedRecord>>();

  constructor(records: readonly ScannedRecord[]) {
    this.records = records;
    for (const record of records)
      for (const { words } of record.sides)
        for (const { key, other } of words)
          for (const each of other === undefined ? [key] : [key, other]) {
            const holders = this.#byKey.get(each) ?? new Set();
            this.#byKey.set(each, holders.add(record));
          }
  }

  /** See `scanFor`. */
  find(phrase: string, where: In): string[] {
    const [rarest] = parseQuery(phrase)
      .clauses[0]!.terms[0]!.words.map((keys) => new Set(keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])])))
      .sort((a, b) => a.size - b.size);
    return scanFor([...rarest!], phrase, where);
  }
}

/** The names of the records that hold a phrase, by the rules of docs/search.md read once more. */
function scanFor(records: readonly ScannedRecord[], phrase: string, where: In): string[] {
  const wanted = parseQuery(phrase).clauses[0]!.terms[0]!.words;
  const isHere = (word: SideWord, keys: readonly string[]) =>
    keys.includes(word.key) || keys.includes(word.other ?? "\n");
  const holds = ({ words }: ScannedSide, any: boolean) =>
    words.some((first, k) => {
      if (!isHere(first, wanted[0]!)) return false;
      const found = words.slice(k, k + wanted.length);
      return (
        found.length === wanted.length &&
        found.every((word, n) => isHere(word, wanted[n]!)) &&
        (any || found.some(({ changed }) => changed))
      );
    });
  const sideOf = { added: "after", removed: "before" } as const;
  return records
    .filter(({ isText, sides }) => {
      if (where === "" || where === "text")
        return (where === "" || isText) && sides.some((side) => holds(side, isText));
      return !isText && sides.some((side) => side.side === sideOf[where] && holds(side, false));
    })
    .map(({ name }) => name)
    .sort();
}
