import type { ArticleReport } from "../articles/articleReport.ts";
import { changedRowKinds } from "../articles/changeFacts.ts";
import { logsInFolder } from "../system/files/recordLog.ts";
import { boolean, type JsonSchema, listOf, object, oneOf, optional, text, whole } from "../system/jsonSchema.ts";
import { shardOfArticle } from "./shard.ts";
import type { ShardOutput } from "./shardOutput.ts";

/** As many parts as `--shard` takes. */
const mostParts = 99_999;

const sha256: JsonSchema = (value, key) =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? undefined : `${key} must be a SHA-256`;
const digest: JsonSchema = (value, key) =>
  typeof value === "string" && /^[\w-]{43}$/.test(value) ? undefined : `${key} must be a SHA-256 in base64url`;
const list = object({ count: whole(0), sha256 });
const problem = object({
  severity: oneOf("refused", "warning"),
  file: text,
  line: optional(whole(1)),
  reason: text,
});
const ofAbout = object({
  shard: object({ index: whole(1, mostParts), of: whole(1, mostParts) }),
  digest: text,
  store: text,
  sources: listOf(
    object({ id: text, path: text, name: text, homepage: optional(text), lang: optional(text), note: optional(text) }),
  ),
  problems: listOf(problem),
  reports: list,
  files: list,
  recordLogs: listOf(object({ number: whole(0, logsInFolder - 1), bytes: whole(0), sha256 })),
});

/** What a part says of itself. */
export const manifestSchema: JsonSchema = (value, key) => {
  const fault = ofAbout(value, key);
  if (fault) return fault;
  const { shard } = value as ShardOutput;
  return shard.index > shard.of ? "shard.index must not be more than shard.of" : undefined;
};

/** A path of an article's file in the site, and its bytes. It stays below the folder, and out of what is no article's. */
export const fileSchema: JsonSchema = (value) => {
  const [file, bytes, ...rest] = Array.isArray(value) ? value : [];
  if (typeof file !== "string" || rest.length > 0) return "it must be a path and a size";
  const segments = file.split("/");
  const isBelow = segments.every((segment) => !/^\.{0,2}$/.test(segment) && !/[\\\0]/.test(segment));
  if (!isBelow || segments.length < 2 || file.startsWith(".") || segments[0] === "assets")
    return "its path is none of an article's file";
  return whole(0)(bytes, "its size");
};

/** The report of one of a part's articles, whose references lie in the part's recordLogs. */
export function reportSchema({ shard, sources, recordLogs }: ShardOutput): JsonSchema {
  const sourceIds = new Set(sources.map(({ id }) => id));
  const sizes = new Map(recordLogs.map(({ number, bytes }) => [number, bytes]));
  const payload: JsonSchema = (value, key) => {
    const [recordLog, offset, bytes] = Array.isArray(value) && value.length === 3 ? value : [];
    const fault = whole(0)(recordLog, key) ?? whole(0)(offset, key) ?? whole(0)(bytes, key);
    return (
      fault ??
      (offset + bytes <= (sizes.get(recordLog) ?? -1) ? undefined : `${key} lies in no record log of the shard output`)
    );
  };
  const change = object({
    ...{ n: whole(1), captured: text, url: text, wordsAdded: whole(0), wordsRemoved: whole(0), labels: listOf(text) },
    rows: object(Object.fromEntries(changedRowKinds.map((kind) => [kind, optional(whole(1))]))),
    ...{ digest, offset: whole(0), bytes: whole(0), entryBytes: whole(0) },
  });
  const record = object({
    ...{ kind: oneOf("change", "article"), url: text, captured: text },
    ...{ words: whole(0), digest: text, offset: whole(0), bytes: whole(0) },
  });
  const source: JsonSchema = (value, key) =>
    sourceIds.has(value as string) ? undefined : `${key} must be one of the part's sources`;
  const summary = object({
    ...{ id: text, path: text, title: text, lang: optional(text), url: optional(text), source },
    ...{ firstSeen: optional(text), lastChanged: optional(text), tracking: oneOf("open", "ended") },
    ...{ withheld: optional(boolean), versions: whole(0), changes: whole(0) },
  });
  const id: JsonSchema = (value, key) =>
    text(value, key) ??
    (shardOfArticle(value as string, shard.of) === shard.index ? undefined : `${key} belongs to another part`);
  const article = object({
    ...{ summary, pages: listOf(text), aliases: listOf(text), payload },
    ...{ changes: listOf(change), records: listOf(record) },
  });
  return object({
    ...{ id, path: text, directory: text, problems: listOf(problem), key: text, reused: boolean },
    article: optional((value, key) => article(value, key) ?? outsidePayload(value as ReportedPayload, key)),
  });
}

type ReportedPayload = NonNullable<ArticleReport["article"]>;

/** The first value that a report places outside its article's payload. */
function outsidePayload({ payload, changes, records }: ReportedPayload, key: string): string | undefined {
  const [, , length] = payload;
  const change = changes.findIndex(({ offset, bytes, entryBytes }) => offset + bytes + entryBytes > length);
  if (change >= 0) return `${key}.changes[${change}] lies outside the payload`;
  const record = records.findIndex(({ offset, bytes }) => offset + bytes > length);
  return record >= 0 ? `${key}.records[${record}] lies outside the payload` : undefined;
}
