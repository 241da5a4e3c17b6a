import type { ArticleReport, ReportedArticle, ReportedChange, ReportedRecord } from "../articles/articleReport.ts";
import type { RowCounts } from "../articles/changeFacts.ts";
import type { ArticleStatistics } from "../articles/statistics/articleStatistics.ts";
import type { Source } from "../model/article.ts";
import type { Removal } from "../model/captures/removal.ts";
import type { Problem } from "../model/problem.ts";
import type { PageExtract } from "../model/settings/readingSettings.ts";
import type { ArticleSummary } from "../page/view.ts";
import { type LogPosition, logsInFolder } from "../system/files/recordLog.ts";
import {
  boolean,
  type JsonSchema,
  listOf,
  object,
  oneOf,
  onlyTrue,
  optional,
  text,
  whole,
} from "../system/jsonSchema.ts";
import type { ListSummary } from "./jsonLines.ts";
import { shardOfArticle } from "./shard.ts";
import type { ShardManifest } from "./shardOutput.ts";

/** The maximum that `--shard` accepts. */
const mostShards = 99_999;

const sha256: JsonSchema<string> = (value, key) =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? undefined : `${key} must be a SHA-256`;
const digest: JsonSchema<string> = (value, key) =>
  typeof value === "string" && /^[\w-]{43}$/.test(value) ? undefined : `${key} must be a SHA-256 in base64url`;
const count = whole(0);
const list = object<ListSummary>({ count, sha256 });
const problem = object<Problem>({
  severity: oneOf("refused", "warning", "note"),
  file: text,
  line: optional(whole(1)),
  reason: text,
  passing: optional(onlyTrue),
});
const manifest = object<ShardManifest>({
  shard: object({ index: whole(1, mostShards), of: whole(1, mostShards) }),
  digest: text,
  store: text,
  sources: listOf(
    object<Source>({
      id: text,
      path: text,
      name: text,
      homepage: optional(text),
      lang: optional(text),
      note: optional(text),
      extract: optional(object<PageExtract>({ select: optional(listOf(text)), remove: optional(listOf(text)) })),
      ignoreParameters: optional(listOf(text)),
      quiet: optional(listOf(text)),
    }),
  ),
  problems: listOf(problem),
  reports: list,
  files: list,
  recordLogs: listOf(object({ number: whole(0, logsInFolder - 1), bytes: count, sha256 })),
});

/** The manifest of a shard output. */
export const manifestSchema: JsonSchema<ShardManifest> = (value, key) => {
  const fault = manifest(value, key);
  if (fault) return fault;
  const { shard } = value as ShardManifest;
  return shard.index > shard.of ? "shard.index must not be more than shard.of" : undefined;
};

/** The path and size of an article's file in the site. The path must stay inside the site, and in a folder of an article. */
export const fileSchema: JsonSchema<readonly [file: string, bytes: number]> = (value) => {
  const [file, bytes, ...rest] = Array.isArray(value) ? value : [];
  if (typeof file !== "string" || rest.length > 0) return "it must be a path and a size";
  const segments = file.split("/");
  const isBelow = segments.every((segment) => !/^\.{0,2}$/.test(segment) && !/[\\\0]/.test(segment));
  if (!isBelow || segments.length < 2 || file.startsWith(".") || segments[0] === "assets")
    return "its path is none of an article's file";
  return count(bytes, "its size");
};

/** The report of one of a shard's articles, whose payload is in the record logs of the shard output. */
export function reportSchema({ shard, sources, recordLogs }: ShardManifest): JsonSchema<ArticleReport> {
  const sourceIds = new Set(sources.map(({ id }) => id));
  const sizes = new Map(recordLogs.map(({ number, bytes }) => [number, bytes]));
  const payload: JsonSchema<LogPosition> = (value, key) => {
    const [recordLog, offset, bytes] = Array.isArray(value) && value.length === 3 ? value : [];
    const fault = count(recordLog, key) ?? count(offset, key) ?? count(bytes, key);
    return (
      fault ??
      (offset + bytes <= (sizes.get(recordLog) ?? -1) ? undefined : `${key} lies in no record log of the shard output`)
    );
  };
  const some = optional(whole(1));
  const change = object<ReportedChange>({
    ...{ n: whole(1), captured: text, url: text, wordsAdded: count, wordsRemoved: count, labels: listOf(text) },
    searches: optional(listOf(text)),
    rows: object<RowCounts>({ added: some, edited: some, merged: some, moved: some, removed: some, split: some }),
    ...{ digest, offset: count, bytes: count, entryBytes: count },
  });
  const record = object<ReportedRecord>({
    ...{ kind: oneOf("change", "article"), url: text, captured: text },
    ...{ words: count, digest: text, offset: count, bytes: count },
  });
  const statistics = object<ArticleStatistics>({
    versions: listOf(object<ArticleStatistics["versions"][number]>({ month: text, count: whole(1) })),
    removedWords: listOf(text),
  });
  const source: JsonSchema<string> = (value, key) =>
    sourceIds.has(value as string) ? undefined : `${key} must be one of the shard's sources`;
  const summary = object<ArticleSummary>({
    ...{ id: text, path: text, title: text, lang: optional(text), url: optional(text), source },
    ...{ firstSeen: optional(text), lastChanged: optional(text), tracking: oneOf("open", "ended") },
    removed: optional(object<Removal>({ since: text, status: whole(400) })),
    ...{ withheld: optional(onlyTrue), versions: count, changes: count },
  });
  const id: JsonSchema<string> = (value, key) =>
    text(value, key) ??
    (shardOfArticle(value as string, shard.of) === shard.index ? undefined : `${key} belongs to another shard`);
  const reported = object<ReportedPayload>({
    ...{ summary, pages: listOf(text), aliases: listOf(text), payload },
    ...{ changes: listOf(change), records: listOf(record), statistics },
  });
  const article: JsonSchema<ReportedPayload> = (value, key) =>
    reported(value, key) ?? outsidePayload(value as ReportedPayload, key);
  return object<ArticleReport>({
    ...{ id, path: text, directory: text, problems: listOf(problem), key: text, reused: boolean },
    article: optional(article),
  });
}

/** The article of a report. */
type ReportedPayload = ReportedArticle & { readonly payload: LogPosition };

/** The first value that a report places outside its article's payload. */
function outsidePayload({ payload, changes, records }: ReportedPayload, key: string): string | undefined {
  const [, , length] = payload;
  const change = changes.findIndex(({ offset, bytes, entryBytes }) => offset + bytes + entryBytes > length);
  if (change >= 0) return `${key}.changes[${change}] lies outside the payload`;
  const record = records.findIndex(({ offset, bytes }) => offset + bytes > length);
  return record >= 0 ? `${key}.records[${record}] lies outside the payload` : undefined;
}
