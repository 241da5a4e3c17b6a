import path from "node:path";
import type { ArticleReport, ReportedArticle, ReportedRecord } from "../../articles/articleReport.ts";
import { countAheadOfArchive } from "../../model/captures/ahead.ts";
import type { Problem } from "../../model/problem.ts";
import type { RecordRef } from "../../search/records/recordRef.ts";
import type { LogPosition } from "../../system/files/recordLog.ts";
import { type ArchivedArticle, ArchivedChange, positionIn } from "./archivedChange.ts";
import { ArchiveStatistics } from "./archiveStatistics.ts";
import { newestFirst } from "./newestFirst.ts";
import { SharedValues } from "./sharedValues.ts";

/** A search record in the archive's index. */
export interface ArchivedRecord extends RecordRef {
  readonly article: ArchivedArticle;
  readonly offset: number;
  readonly bytes: number;
}

/** The position of a search record. */
export function recordPosition({ article, offset, bytes }: ArchivedRecord): LogPosition {
  return positionIn(article, offset, bytes);
}

/** An article's earlier ids, and the file that names them. */
export interface AliasedArticle {
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly file: string;
}

/** The input of lists: the facts of all articles and changes. */
export interface ArchiveFacts {
  /** In order of their ids. */
  readonly articles: readonly ArchivedArticle[];
  /** In order of their articles. */
  readonly changes: readonly ArchivedChange[];
  /** The changes in order of time: see newestFirst(). */
  oldestFirst(): readonly ArchivedChange[];
  readonly aliased: readonly AliasedArticle[];
  readonly statistics: ArchiveStatistics;
}

/** An index of all articles for the site's own pages and the search; texts stay in the record logs. */
export class ArchiveIndex implements ArchiveFacts {
  readonly articles: ArchivedArticle[] = [];
  readonly changes: ArchivedChange[] = [];
  readonly records: ArchivedRecord[] = [];
  readonly aliased: AliasedArticle[] = [];
  readonly statistics = new ArchiveStatistics();
  /** Paths of every article folder, used or not. */
  readonly paths = new Set<string>();
  readonly problems: Problem[] = [];
  /** Cache keys. */
  readonly keys = new Set<string>();
  versions = 0;
  /** Pages of articles rendered, and restored from the cache. */
  rendered = 0;
  reused = 0;
  readonly #shared = new SharedValues();
  #order: { readonly changes: readonly ArchivedChange[]; readonly ahead: number } | undefined;

  add({ path: page, directory, problems, key, reused, article }: ArticleReport): void {
    this.paths.add(page);
    this.problems.push(...problems);
    this.keys.add(key);
    if (!article) return;
    const { summary, pages, payload, aliases, statistics } = article;
    const archived = { summary, pages, payload };
    this.articles.push(archived);
    this.#addChanges(archived, article);
    this.statistics.add(statistics, summary.lang);
    if (aliases.length > 0)
      this.aliased.push({ path: page, title: summary.title, aliases, file: path.join(directory, "article.yml") });
    this.versions += summary.versions;
    if (reused) this.reused += pages.length;
    else this.rendered += pages.length;
  }

  oldestFirst(): readonly ArchivedChange[] {
    return this.#ordered().changes;
  }

  /** Warnings of captures that are ahead of all others of the archive: one of them may have a wrong time. */
  aheadOfAll(): Problem[] {
    const { changes, ahead } = this.#ordered();
    if (ahead === 0) return [];
    const others = changes.at(-1)!;
    return changes.slice(changes.length - ahead - 1, -1).map(({ captured, article }) => ({
      severity: "warning",
      file: article.summary.id,
      reason: `captured ${captured}, long after all other changes of the archive (the last: ${others.captured}), so it does not head lists and feeds; check the time`,
    }));
  }

  #ordered(): { readonly changes: readonly ArchivedChange[]; readonly ahead: number } {
    if (this.#order) return this.#order;
    const changes = this.changes.toSorted((a, b) => newestFirst(b, a));
    const ahead = countAheadOfArchive(changes.map(({ captured }) => captured));
    this.#order = { changes: newestInTime(changes, ahead), ahead };
    return this.#order;
  }

  /** Paths of the generated markdown, below its folder. */
  markdown(): Set<string> {
    return new Set(this.articles.flatMap(({ pages }) => pages.map((page) => `${page.slice(1, -1)}.md`)));
  }

  #addChanges(archived: ArchivedArticle, { changes, records }: ReportedArticle): void {
    this.#order = undefined;
    const byUrl = new Map<string, ArchivedChange>();
    for (const reported of changes) {
      const change = new ArchivedChange(archived, reported, this.#shared);
      this.changes.push(change);
      byUrl.set(change.url, change);
    }
    for (const record of records) this.records.push(archivedRecord(archived, record, byUrl.get(record.url)));
  }
}

/** A record that shares equal texts with its change, which halves the memory. */
function archivedRecord(
  article: ArchivedArticle,
  { kind, url, captured, words, digest, offset, bytes }: ReportedRecord,
  change: ArchivedChange | undefined,
): ArchivedRecord {
  const texts = change ?? { url, captured };
  return { kind, url: texts.url, captured: texts.captured, words, digest, article, offset, bytes };
}

/**
 * Changes that are ahead of all others in time do not head lists and feeds for good: the newest of the others does.
 *
 * @param ahead how many of the last there are
 */
function newestInTime(changes: ArchivedChange[], ahead: number): ArchivedChange[] {
  if (ahead === 0) return changes;
  const newest = changes.splice(changes.length - ahead - 1, 1);
  return [...changes, ...newest];
}
