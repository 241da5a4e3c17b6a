import { hash } from "node:crypto";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import type { ArticleSummary, FeedEntryView, ListedChange } from "../page/view.ts";
import { type RecordRef, recordRef } from "../search/records/recordRef.ts";
import type { SearchRecord } from "../search/records/records.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import type { Spool, SpoolRef } from "../system/files/spool.ts";
import type { ArticleReport, ChangeRef, ListedRef } from "./articleReport.ts";

/** What one article brings to lists, feeds and the search; the cache keeps it beside the article's files. */
export interface ArticleWork {
  /** Files named from the article's folder, for the store may lie elsewhere next time. */
  readonly problems: readonly Problem[];
  /** Absent where nothing of it can be shown. */
  readonly article?: {
    readonly summary: ArticleSummary;
    readonly pages: readonly string[];
    readonly aliases: readonly string[];
    readonly changes: readonly Aside<Omit<ListedRef, "at">>[];
    readonly feedEntries: readonly Aside<Omit<ChangeRef, "at">>[];
    readonly records: readonly Aside<RecordRef>[];
  };
}

/** What is put aside: its length in JSON, in bytes, and as much of it as it takes to put it in order. */
type Aside<T> = T & { readonly bytes: number };

/** What an article brings, whole. */
export interface ArticleGives {
  readonly summary: ArticleSummary;
  readonly pages: readonly string[];
  readonly aliases: readonly string[];
  readonly changes: readonly ListedChange[];
  readonly feedEntries: readonly FeedEntryView[];
  readonly records: readonly SearchRecord[];
}

/** Puts aside what is large, as JSON, one value after another: changes, feed entries, records. */
export function putAside(
  folder: ArticleFolder,
  problems: readonly Problem[],
  gives: ArticleGives | undefined,
): { readonly work: ArticleWork; readonly aside: Buffer } {
  const json: Buffer[] = [];
  const aside = (text: string): { bytes: number } => {
    const bytes = Buffer.from(text);
    json.push(bytes);
    return { bytes: bytes.length };
  };
  const fromFolder = problems.map((each) => ({ ...each, file: path.relative(folder.directory, each.file) }));
  if (!gives) return { work: { problems: fromFolder }, aside: Buffer.alloc(0) };
  const { summary, pages, aliases } = gives;
  const article = {
    ...{ summary, pages, aliases },
    changes: gives.changes.map((each) => {
      const text = JSON.stringify(each);
      const { captured, url } = each.change;
      return { captured, url, digest: hash("sha256", text, "base64url"), ...aside(text) };
    }),
    feedEntries: gives.feedEntries.map((each) => {
      const { captured, url } = each;
      return { captured, url, ...aside(JSON.stringify(each)) };
    }),
    records: gives.records.map((each) => {
      const text = JSON.stringify(each);
      return { ...recordRef(each, text), ...aside(text) };
    }),
  };
  return { work: { problems: fromFolder, article }, aside: Buffer.concat(json) };
}

/** Puts into the spool what was put aside, and tells where each lies. */
export function reportOf(
  folder: ArticleFolder,
  key: string,
  { work, aside }: { readonly work: ArticleWork; readonly aside: Buffer },
  reused: boolean,
  spool: Spool,
): ArticleReport {
  const { id, path: page, directory } = folder;
  const problems = work.problems.map((problem) => ({ ...problem, file: path.join(directory, problem.file) }));
  if (!work.article) return { id, path: page, directory, problems, key, reused };
  let [number, offset] = spool.add(aside);
  const next = (bytes: number): SpoolRef => {
    offset += bytes;
    return [number, offset - bytes, bytes];
  };
  const { summary, pages, aliases } = work.article;
  // Member by member: with rest and spread this takes twice as long, 0.07 s for 10,000 articles.
  const changes = work.article.changes.map(({ captured, url, digest, bytes }) => ({
    captured,
    url,
    digest,
    at: next(bytes),
  }));
  const feedEntries = work.article.feedEntries.map(({ captured, url, bytes }) => ({ captured, url, at: next(bytes) }));
  const records = work.article.records.map(({ kind, url, captured, words, digest, bytes }) => ({
    kind,
    url,
    captured,
    words,
    digest,
    at: next(bytes),
  }));
  const article = { summary, pages, aliases, changes, feedEntries, records };
  return { id, path: page, directory, problems, key, reused, article };
}
