import type { Source } from "../../model/article.ts";
import { compareText } from "../../model/compareText.ts";
import { prominenceOf } from "../../page/lists/prominence.ts";
import type { KindCount } from "../../page/view.ts";
import type { ArchivedChange } from "../archive/archivedChange.ts";
import type { ArchiveFacts } from "../archive/archiveIndex.ts";
import { groupChanges } from "../groupChanges.ts";
import { kindCounts } from "../reducers/kindCounts.ts";
import { type Bucket, distribution, median } from "./distribution.ts";
import { firstChanges } from "./firstChanges.ts";
import { largestOf } from "./largestOf.ts";
import { type OverTime, overTime } from "./overTime.ts";

const mostSources = 20;
const mostWords = 30;
/** A word that goes from one article says something about that article. */
const leastArticles = 2;
const mostRewrites = 20;
const hour = 3600;
const day = 24 * hour;

/** The numbers of the statistics page, and of the files beside it. */
export interface SiteStatistics {
  readonly overTime: OverTime;
  readonly shares: {
    /** Articles with a text that is shown. */
    readonly articles: number;
    readonly changed: number;
    /** Articles by number of changes. */
    readonly buckets: readonly Bucket[];
  };
  readonly first: {
    /** Seconds; absent if nothing changed. */
    readonly median?: number;
    /** Articles by seconds to the first change. */
    readonly buckets: readonly Bucket[];
  };
  /** Kinds of change that there are. */
  readonly kinds: readonly KindCount[];
  /** Most changes first. */
  readonly sources: readonly SourceStatistics[];
  readonly words: readonly RemovedWord[];
  readonly rewrites: readonly Rewrite[];
}

export interface SourceStatistics {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly lang?: string;
  readonly articles: number;
  readonly changed: number;
  readonly changes: number;
  /** Changes of each kind, in the order of `kinds`. */
  readonly kinds: readonly number[];
}

export interface RemovedWord {
  readonly word: string;
  readonly lang: string;
  /** Articles from which changes removed it. */
  readonly articles: number;
}

/** A change that replaced many words by others. */
export interface Rewrite {
  readonly url: string;
  readonly title: string;
  readonly lang?: string;
  readonly source: { readonly path: string; readonly name: string };
  readonly captured: string;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** The lesser of the two. */
  readonly replaced: number;
}

export function siteStatistics(archive: ArchiveFacts, sources: readonly Source[]): SiteStatistics {
  const shown = archive.articles.filter(({ summary }) => !summary.withheld);
  const toFirst = firstChanges(archive);
  const middle = median(toFirst);
  const kinds = kindCounts(archive.changes);
  return {
    overTime: overTime(archive),
    shares: {
      articles: shown.length,
      changed: shown.filter(({ summary }) => summary.changes > 0).length,
      buckets: distribution(
        shown.map(({ summary }) => summary.changes),
        [0, 1, 2, 3, 4, 5, 10, 20, 50],
      ),
    },
    first: {
      ...(middle !== undefined && { median: middle }),
      buckets: distribution(toFirst, [
        ...[0, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 30 * day, 365 * day],
      ]),
    },
    kinds,
    sources: sourceStatistics(archive, sources, kinds),
    words: removedWords(archive),
    rewrites: rewritesOf(archive.changes, sources),
  };
}

function sourceStatistics(
  { articles, changes }: ArchiveFacts,
  sources: readonly Source[],
  kinds: readonly KindCount[],
): SourceStatistics[] {
  const bySource = groupChanges(changes, ({ article }) => [article.summary.source]);
  const counts = new Map(sources.map(({ id }) => [id, { articles: 0, changed: 0 }]));
  for (const { summary } of articles) {
    const count = counts.get(summary.source)!;
    if (summary.withheld) continue;
    count.articles++;
    if (summary.changes > 0) count.changed++;
  }
  return sources
    .map(({ id, path, name, lang }) => {
      const own = bySource.get(id) ?? [];
      const ofKinds = new Map(kindCounts(own).map(({ name, changes }) => [name, changes]));
      return {
        ...{ id, path, name, ...(lang && { lang }) },
        ...counts.get(id)!,
        changes: own.length,
        kinds: kinds.map(({ name }) => ofKinds.get(name) ?? 0),
      };
    })
    .sort((a, b) => b.changes - a.changes || compareText(a.id, b.id));
}

function removedWords({ statistics }: ArchiveFacts): RemovedWord[] {
  const words = [...statistics.removedWords].flatMap(([lang, counts]) => {
    const entries = [...counts].flatMap(([word, articles]) =>
      articles < leastArticles ? [] : { word, lang, articles },
    );
    return entries.sort((a, b) => b.articles - a.articles || compareText(a.word, b.word)).slice(0, mostWords);
  });
  return words
    .sort((a, b) => b.articles - a.articles || compareText(a.word, b.word) || compareText(a.lang, b.lang))
    .slice(0, mostWords);
}

/** The changes that replaced most words; those that only add or remove are no rewrites, nor are quiet ones. */
function rewritesOf(changes: readonly ArchivedChange[], sources: readonly Source[]): Rewrite[] {
  const names = new Map(sources.map(({ id, path, name }) => [id, { path, name }]));
  return largestOf(changes, mostRewrites, ({ labels, wordsAdded, wordsRemoved }) =>
    prominenceOf(labels) === "quiet" ? 0 : Math.min(wordsAdded, wordsRemoved),
  ).map(({ url, captured, wordsAdded, wordsRemoved, article: { summary } }) => ({
    ...{ url, captured, title: summary.title, ...(summary.lang && { lang: summary.lang }) },
    ...{ wordsAdded, wordsRemoved, replaced: Math.min(wordsAdded, wordsRemoved) },
    source: names.get(summary.source)!,
  }));
}

/** The sources that a page has room for. */
export function shownSources({ sources }: SiteStatistics): readonly SourceStatistics[] {
  return sources.slice(0, mostSources);
}
