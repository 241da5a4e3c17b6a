import { type Article, paragraphsOf } from "../../model/article.ts";
import type { Change, LabelledArticle, Row } from "../../model/change.ts";
import { isGood, type TextVersion } from "../../model/version.ts";
import { changedPlaces, wholePassage } from "./changedPlaces.ts";
import { type Place, type WordKind, writeContent } from "./recordContent.ts";

/** The kinds of words in a record. */
export type In = "added" | "removed" | "text";

/** A unit that the search can find: a change by its words, or an article by its newest text. */
export interface SearchRecord {
  readonly kind: "change" | "article";
  /** Path, with an anchor for a change, without the base path. */
  readonly url: string;
  /** The article's title. */
  readonly title: string;
  readonly source: { readonly id: string; readonly name: string };
  /** Instant of the after version, or of the version whose text it is. */
  readonly captured: string;
  /** `2014` */
  readonly year: string;
  readonly labels: readonly string[];
  /** BCP 47; absent where unknown. */
  readonly lang?: string;
  readonly in: readonly In[];
  /** Words in `content`, context included. */
  readonly words: number;
  /** Whether the record holds only the first `mostWords`. */
  readonly cut: boolean;
  /** See recordContent.ts. */
  readonly content: string;
}

/** A labelled article whose changes have permalinks. */
export interface LinkedArticle extends LabelledArticle {
  /** Path of each change with its anchor, without the base path, in the order of `changes`. */
  readonly permalinks: readonly string[];
}

/** Maximum number of words in a record: Pagefind takes about 0.46 kB for each while it indexes. */
export const mostWords = 20_000;

/**
 * The search records of one article.
 *
 * - One record per change: added and removed rows whole; of every other row each changed stretch, first as it was, then
 *   as it is, with six unchanged words around it; a changed headline whole. Context can be found and read, but never
 *   counts as added or removed. Moving a paragraph changes no word.
 * - The same words changed again in one year (an error page that comes and goes) are recorded once, the first time.
 * - One record for the newest text that is neither gone nor withheld.
 */
export function searchRecords({ article, changes, permalinks }: LinkedArticle): SearchRecord[] {
  if (article.withheld) return [];
  const records: SearchRecord[] = [];
  const seen = new Set<string>();
  for (const [index, change] of changes.entries()) {
    const before = article.versions[change.before]!;
    const after = article.versions[change.after]!;
    if (before.kind === "withheld" || after.kind === "withheld") continue;
    const places = changePlaces(article, change);
    const key = `${after.captured.slice(0, 4)} ${JSON.stringify(places)}`;
    if (places.length === 0 || seen.has(key)) continue;
    seen.add(key);
    records.push(record("change", permalinks[index]!, article, after, places, change.labels));
  }
  const newest = article.versions.findLast(isGood);
  if (newest) {
    const places = paragraphsOf(article, newest).flatMap(({ text }) => whole(text, "same"));
    if (places.length > 0) records.push(record("article", article.path, article, newest, places, []));
  }
  return records;
}

function changePlaces(article: Article, change: Change): Place[] {
  const places: Place[] = [];
  if (change.title)
    places.push(
      ...changedPlaces(change.title, Infinity, Infinity).map((place) => ({ headline: true as const, ...place })),
    );
  for (const row of change.rows) places.push(...rowPlaces(article, change, row));
  return places;
}

function rowPlaces(article: Article, change: Change, row: Row): Place[] {
  switch (row.kind) {
    case "unchanged":
      return [];
    case "added":
      return whole(paragraphText(article, change.after, row.after[0]), "added");
    case "removed":
      return whole(paragraphText(article, change.before, row.before[0]), "removed");
    case "edited":
    case "moved":
    case "split":
    case "merged":
      return changedPlaces(row.runs);
  }
}

function paragraphText(article: Article, version: number, position: number): string {
  return article.paragraphs[article.versions[version]!.paragraphs[position]!]!.text;
}

function whole(text: string, kind: WordKind): Place[] {
  const passage = wholePassage(text, kind);
  return passage.words.length > 0 ? [{ passages: [passage] }] : [];
}

function record(
  kind: SearchRecord["kind"],
  url: string,
  article: Article,
  version: TextVersion,
  allPlaces: readonly Place[],
  labels: readonly string[],
): SearchRecord {
  const { places, words, cut } = cutPlaces(allPlaces);
  const kinds = new Set<WordKind>();
  for (const place of places)
    for (const passage of place.passages) for (const word of passage.words) kinds.add(word[1]);
  const { captured } = version;
  const lang = version.lang ?? article.lang;
  return {
    kind,
    url,
    title: article.title,
    source: { id: article.source.id, name: article.source.name },
    captured,
    year: captured.slice(0, 4),
    labels,
    ...(lang === undefined ? {} : { lang }),
    in: kind === "article" ? ["text"] : (["added", "removed"] as const).filter((each) => kinds.has(each)),
    words,
    cut,
    content: writeContent({ captured, cut, places }),
  };
}

/** The places, up to the maximum number of words. */
function cutPlaces(all: readonly Place[]): { places: Place[]; words: number; cut: boolean } {
  const places: Place[] = [];
  let words = 0;
  let cut = false;
  for (const place of all) {
    const passages = [];
    for (const passage of place.passages) {
      const room = mostWords - words;
      if (passage.words.length > room) cut = true;
      const kept = passage.words.slice(0, room);
      if (kept.length > 0) passages.push({ words: kept });
      words += kept.length;
    }
    if (passages.length > 0) places.push({ ...place, passages });
  }
  return { places, words, cut };
}
