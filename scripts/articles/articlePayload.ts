import { hash } from "node:crypto";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import type { ArticleSummary, FeedEntryView, ListedChange } from "../page/view.ts";
import { type RecordRef, recordRef } from "../search/records/recordRef.ts";
import type { SearchRecord } from "../search/records/records.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import type { LogPosition, RecordLog } from "../system/files/recordLog.ts";
import type { ArticleReport, LoggedChange, LoggedListing } from "./articleReport.ts";

/** What one article brings to lists, feeds and the search; the cache keeps it beside the article's files. */
export interface PayloadHead {
  /** Files named from the article's folder, for the store may lie elsewhere next time. */
  readonly problems: readonly Problem[];
  /** Absent where nothing of it can be shown. */
  readonly article?: {
    readonly summary: ArticleSummary;
    readonly pages: readonly string[];
    readonly aliases: readonly string[];
    readonly changes: readonly Encoded<Omit<LoggedListing, "at">>[];
    readonly feedEntries: readonly Encoded<Omit<LoggedChange, "at">>[];
    readonly records: readonly Encoded<RecordRef>[];
  };
}

/** A value in the payload: its length in JSON, in bytes, and as much of it as it takes to put it in order. */
type Encoded<T> = T & { readonly bytes: number };

/** What an article brings, whole. */
export interface ArticleRecords {
  readonly summary: ArticleSummary;
  readonly pages: readonly string[];
  readonly aliases: readonly string[];
  readonly changes: readonly ListedChange[];
  readonly feedEntries: readonly FeedEntryView[];
  readonly records: readonly SearchRecord[];
}

/** Encodes what is large, as JSON, one value after another: changes, feed entries, records. */
export function encodePayload(
  folder: ArticleFolder,
  problems: readonly Problem[],
  gives: ArticleRecords | undefined,
): { readonly work: PayloadHead; readonly payload: Buffer } {
  const json: Buffer[] = [];
  const encode = (text: string): { bytes: number } => {
    const bytes = Buffer.from(text);
    json.push(bytes);
    return { bytes: bytes.length };
  };
  const fromFolder = problems.map((each) => ({ ...each, file: path.relative(folder.directory, each.file) }));
  if (!gives) return { work: { problems: fromFolder }, payload: Buffer.alloc(0) };
  const { summary, pages, aliases } = gives;
  const article = {
    ...{ summary, pages, aliases },
    changes: gives.changes.map((each) => {
      const text = JSON.stringify(each);
      const { captured, url } = each.change;
      return { captured, url, digest: hash("sha256", text, "base64url"), ...encode(text) };
    }),
    feedEntries: gives.feedEntries.map((each) => {
      const { captured, url } = each;
      return { captured, url, ...encode(JSON.stringify(each)) };
    }),
    records: gives.records.map((each) => {
      const text = JSON.stringify(each);
      return { ...recordRef(each, text), ...encode(text) };
    }),
  };
  return { work: { problems: fromFolder, article }, payload: Buffer.concat(json) };
}

/** Writes the payload to the record log, and tells where each lies. */
export function storePayload(
  folder: ArticleFolder,
  key: string,
  { work, payload }: { readonly work: PayloadHead; readonly payload: Buffer },
  reused: boolean,
  recordLog: RecordLog,
): ArticleReport {
  const { id, path: page, directory } = folder;
  const problems = work.problems.map((problem) => ({ ...problem, file: path.join(directory, problem.file) }));
  if (!work.article) return { id, path: page, directory, problems, key, reused };
  let [number, offset] = recordLog.add(payload);
  const next = (bytes: number): LogPosition => {
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
