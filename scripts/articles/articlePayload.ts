import { hash } from "node:crypto";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import type { ArticleSummary } from "../page/view.ts";
import { type RecordRef, recordRef } from "../search/records/recordRef.ts";
import type { SearchRecord } from "../search/records/records.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import type { LogPosition, RecordLog } from "../system/files/recordLog.ts";
import type { ArticleListing } from "./articleListing.ts";
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

/** A payload as the cache keeps it. */
export interface Payload {
  readonly head: PayloadHead;
  /** What is large, as JSON, one value after another: changes, feed entries, records. */
  readonly bytes: Buffer;
}

/** What lists, feeds and the search need of an article, whole. */
export interface PayloadValues {
  readonly listing: ArticleListing;
  /** Paths of its pages on the site. */
  readonly paths: readonly string[];
  /** Its earlier ids. */
  readonly aliases: readonly string[];
  /** None where the site has no search. */
  readonly records: readonly SearchRecord[];
}

/** What a payload is made of. */
export interface PayloadInput {
  /** The article's folder. */
  readonly directory: string;
  readonly problems: readonly Problem[];
  /** Absent where nothing of the article can be shown. */
  readonly output?: PayloadValues | undefined;
}

export function encodePayload({ directory, problems, output }: PayloadInput): Payload {
  const json: Buffer[] = [];
  const encode = (text: string): { bytes: number } => {
    const bytes = Buffer.from(text);
    json.push(bytes);
    return { bytes: bytes.length };
  };
  const fromFolder = problems.map((each) => ({ ...each, file: path.relative(directory, each.file) }));
  if (!output) return { head: { problems: fromFolder }, bytes: Buffer.alloc(0) };
  const { listing, paths, aliases, records } = output;
  const article = {
    ...{ summary: listing.summary, pages: paths, aliases },
    changes: listing.changes.map((each) => {
      const text = JSON.stringify(each);
      const { captured, url } = each.change;
      return { captured, url, digest: hash("sha256", text, "base64url"), ...encode(text) };
    }),
    feedEntries: listing.feedEntries.map((each) => {
      const { captured, url } = each;
      return { captured, url, ...encode(JSON.stringify(each)) };
    }),
    records: records.map((each) => {
      const text = JSON.stringify(each);
      return { ...recordRef(each, text), ...encode(text) };
    }),
  };
  return { head: { problems: fromFolder, article }, bytes: Buffer.concat(json) };
}

/** Writes a payload to the record log, and reports where each of its values lies. */
export function storePayload(
  folder: ArticleFolder,
  key: string,
  { head, bytes: payload }: Payload,
  reused: boolean,
  recordLog: RecordLog,
): ArticleReport {
  const { id, path: page, directory } = folder;
  const problems = head.problems.map((problem) => ({ ...problem, file: path.join(directory, problem.file) }));
  if (!head.article) return { id, path: page, directory, problems, key, reused };
  let [number, offset] = recordLog.add(payload);
  const next = (bytes: number): LogPosition => {
    offset += bytes;
    return [number, offset - bytes, bytes];
  };
  const { summary, pages, aliases } = head.article;
  // Member by member: with rest and spread this takes twice as long, 0.07 s for 10,000 articles.
  const changes = head.article.changes.map(({ captured, url, digest, bytes }) => ({
    captured,
    url,
    digest,
    at: next(bytes),
  }));
  const feedEntries = head.article.feedEntries.map(({ captured, url, bytes }) => ({ captured, url, at: next(bytes) }));
  const records = head.article.records.map(({ kind, url, captured, words, digest, bytes }) => ({
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
