import { type Article, paragraphsOf } from "../../model/article.ts";
import type { LabelledArticle } from "../../model/change.ts";
import { newestShown, type TextVersion, type Version } from "../../model/version.ts";
import { recordTokens } from "../tokens/recordTokens.ts";
import { changePlaces, type RecordPlace } from "./changePlaces.ts";

/** What a reader gets of a record: a change, or an article with its newest text. */
export interface FoundRecord {
  readonly kind: "change" | "article";
  /** Path, with an anchor for a change, without the base path. */
  readonly url: string;
  /** The article's title. */
  readonly title: string;
  /** Id of the source. */
  readonly source: string;
  /** Instant of the after version, or of the version whose text it is. */
  readonly captured: string;
  /** Number of the change, or of the version whose text it is. */
  readonly n: number;
  readonly labels: readonly string[];
  readonly tags: readonly string[];
  /** BCP 47; absent where unknown. */
  readonly lang?: string;
  readonly places: readonly RecordPlace[];
}

/** A unit that the search can find: the few values that divide and count records, and the rest as it is written. */
export interface SearchRecord
  extends Pick<FoundRecord, "kind" | "url" | "source" | "captured" | "labels" | "tags" | "lang"> {
  /** What the index holds of it, see recordTokens.ts: divided by spaces. */
  readonly tokens: string;
  /** The `FoundRecord` in JSON. */
  readonly found: string;
}

/** A labelled article whose changes have permalinks. */
export interface LinkedArticle extends LabelledArticle {
  /** Path of each change with its anchor, without the base path, in the order of `changes`. */
  readonly permalinks: readonly string[];
}

/**
 * The search records of one article: one for each change of its text, those without words included (a removal, a
 * move, a link), and one for its newest text, neither gone nor withheld nor, unless all are, suspect. Of what is withheld they hold nothing.
 */
export function searchRecords({ article, changes, permalinks }: LinkedArticle): SearchRecord[] {
  if (article.withheld) return [];
  const records: FoundRecord[] = [];
  for (const [index, change] of changes.entries()) {
    if (change.isOutsideOnly) continue;
    const before = article.versions[change.before]!;
    const after = article.versions[change.after]!;
    const url = permalinks[index]!;
    const isShown = before.kind !== "withheld" && after.kind !== "withheld";
    const places = isShown ? changePlaces(article, change, url.slice(url.indexOf("#") + 1)) : [];
    const record = recordOf(article, "change", url, after, after.kind === "withheld" ? undefined : after.lang);
    records.push({ ...record, labels: change.labels, places });
  }
  const newest = newestShown(article.versions);
  if (newest) {
    const record = recordOf(article, "article", article.path, newest, newest.lang);
    records.push({ ...record, labels: [], places: textPlaces(article, newest) });
  }
  return records.map(searchRecord);
}

/** Linear in the record. */
export function searchRecord(record: FoundRecord): SearchRecord {
  const { kind, url, source, captured, labels, tags, lang } = record;
  return {
    ...{ kind, url, source, captured, labels, tags },
    ...(lang === undefined ? {} : { lang }),
    tokens: recordTokens(record).join(" "),
    found: JSON.stringify(record),
  };
}

function recordOf(
  article: Article,
  kind: FoundRecord["kind"],
  url: string,
  { captured, n }: Version,
  own: string | undefined,
): Omit<FoundRecord, "places" | "labels"> {
  const lang = own ?? article.lang;
  const { title, source, tags } = article;
  return { kind, url, title, source: source.id, captured, n, tags, ...(lang === undefined ? {} : { lang }) };
}

function textPlaces(article: Article, version: TextVersion): RecordPlace[] {
  const { byline } = version;
  return [
    { of: "title", runs: [["=", article.title]] },
    ...(byline ? [{ of: "byline" as const, runs: [["=", byline]] as const }] : []),
    ...paragraphsOf(article, version).map(({ text }): RecordPlace => ({ runs: [["=", text]] })),
  ];
}
