import { hash } from "node:crypto";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import { recordRef } from "../search/records/recordRef.ts";
import type { SearchRecord } from "../search/records/records.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import type { RecordLog } from "../system/files/recordLog.ts";
import type { ArticleReport, ReportedArticle } from "./articleReport.ts";
import type { ChangeFacts } from "./changeFacts.ts";
import type { RenderedListing } from "./listing/renderListing.ts";
import type { ArticleStatistics } from "./statistics/articleStatistics.ts";

/** The small header of a payload, which a build holds in memory. */
export interface PayloadHead {
  /** File names relative to the article's folder, because the store may be elsewhere next time. */
  readonly problems: readonly Problem[];
  /** Absent if nothing of it can be shown. */
  readonly article?: ReportedArticle;
}

/** One article's data for lists, feeds and the search; the cache stores it beside the article's files. */
export interface Payload {
  readonly head: PayloadHead;
  /** The large body, as consecutive JSON values: each change with its feed entry, then the search records. */
  readonly bytes: Buffer;
}

/** The values of a payload, before they are encoded. */
export interface PayloadValues {
  readonly listing: RenderedListing;
  /** Facts of each change, in order. */
  readonly facts: readonly ChangeFacts[];
  readonly statistics: ArticleStatistics;
  /** Paths of its pages on the site. */
  readonly paths: readonly string[];
  /** Earlier ids. */
  readonly aliases: readonly string[];
  /** Empty if the site has no search. */
  readonly records: readonly SearchRecord[];
}

/** Input of encodePayload(). */
export interface PayloadInput {
  /** The article's folder. */
  readonly directory: string;
  readonly problems: readonly Problem[];
  /** Absent if nothing of the article can be shown. */
  readonly output?: PayloadValues | undefined;
}

export function encodePayload({ directory, problems, output }: PayloadInput): Payload {
  const fromFolder = problems.map((each) => ({ ...each, file: path.relative(directory, each.file) }));
  if (!output) return { head: { problems: fromFolder }, bytes: Buffer.alloc(0) };
  const json: Buffer[] = [];
  let length = 0;
  const encode = (text: string): { readonly offset: number; readonly bytes: number } => {
    const bytes = Buffer.from(text);
    const offset = length;
    json.push(bytes);
    length += bytes.length;
    return { offset, bytes: bytes.length };
  };
  const { listing, facts, statistics, paths, aliases, records } = output;
  const changes = facts.map((each, index) => {
    const text = JSON.stringify(listing.changes[index]);
    // Newest first, and only the newest, and those that saved searches find.
    const inFeeds = listing.feedEntries[facts.length - 1 - index] ?? listing.olderEntries.get(index);
    const entry = inFeeds ? JSON.stringify(inFeeds) : "";
    return {
      ...each,
      digest: hash("sha256", text + entry, "base64url"),
      ...encode(text),
      entryBytes: encode(entry).bytes,
    };
  });
  const encoded = records.map((each) => {
    const text = JSON.stringify(each);
    return { ...recordRef(each, text), ...encode(text) };
  });
  const article = { summary: listing.summary, pages: paths, aliases, changes, statistics, records: encoded };
  return { head: { problems: fromFolder, article }, bytes: Buffer.concat(json) };
}

/** Writes a payload to the record log, and returns its report. */
export function storePayload(
  { id, path: page, directory }: ArticleFolder,
  key: string,
  { head, bytes }: Payload,
  reused: boolean,
  recordLog: RecordLog,
): ArticleReport {
  const problems = head.problems.map((problem) => ({ ...problem, file: path.join(directory, problem.file) }));
  const report = { id, path: page, directory, problems, key, reused };
  return head.article ? { ...report, article: { ...head.article, payload: recordLog.add(bytes) } } : report;
}
