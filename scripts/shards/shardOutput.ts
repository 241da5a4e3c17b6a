import { readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ArticleReport } from "../articles/articleReport.ts";
import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import { hashFile } from "../system/files/hashFile.ts";
import { recordLogFile } from "../system/files/recordLog.ts";
import { type ListSummary, writeJsonLines } from "./jsonLines.ts";

/** Folder, in a shard output, of what the merge needs to know; the record logs lie in it too, under their numbers. */
export const manifestFolder = ".variorum-part";
/** Names of files in that folder. The lists are a line for each report, and for path and size of each file. */
export const manifestFiles = { about: "part.json", reports: "reports.jsonl", files: "files.jsonl" } as const;

/** The manifest of a shard output: what the merge checks before it takes anything over. */
export interface ShardManifest {
  /** `index` from 1 to `of`. */
  readonly shard: { readonly index: number; readonly of: number };
  /** Of the settings, the code and the templates: shards of one site have the same. */
  readonly digest: string;
  /** Of the store as it was listed: shards of one site were built from the same. */
  readonly store: string;
  /** All sources of the store, in order. */
  readonly sources: readonly Source[];
  /** What is wrong with the store beside its articles. */
  readonly problems: readonly Problem[];
  /** Of its articles, in order of their ids. */
  readonly reports: ListSummary;
  /** Of its articles' files. */
  readonly files: ListSummary;
  readonly recordLogs: readonly { readonly number: number; readonly bytes: number; readonly sha256: string }[];
}

/** What a shard wrote, its manifest read; lists and record logs are read when their turn comes. */
export interface ShardOutput extends ShardManifest {
  readonly folder: string;
}

/**
 * Writes the manifest of a shard output into its folder, once all else is written and closed.
 *
 * @param about all but what is found here
 */
export function writeShardManifest(output: string, about: Omit<ShardManifest, "files" | "recordLogs">): void {
  const folder = path.join(output, manifestFolder);
  const files = writeJsonLines(path.join(folder, manifestFiles.files));
  for (const file of articleFilesOf(output)) files.add(file);
  const numbers = readdirSync(folder).flatMap((name) => /^records-(\d+)$/.exec(name)?.[1] ?? []);
  const recordLogs = numbers
    .map(Number)
    .sort((a, b) => a - b)
    .map((number) => ({ number, ...hashFile(recordLogFile(folder, number)) }));
  const whole: ShardManifest = { ...about, files: files.close(), recordLogs };
  writeFileSync(path.join(folder, manifestFiles.about), `${JSON.stringify(whole)}\n`);
}

/** A report whose payload lies in a record log counted from `offset` on. */
export function withLogsFrom(offset: number, report: ArticleReport): ArticleReport {
  const { article } = report;
  if (!article) return report;
  const [recordLog, at, bytes] = article.payload;
  return { ...report, article: { ...article, payload: [recordLog + offset, at, bytes] } };
}

/** Path and size of each file of an article: of all but the assets, which every site has, and what is hidden. */
function* articleFilesOf(output: string, below = ""): Generator<readonly [file: string, bytes: number]> {
  for (const entry of readdirSync(path.join(output, below), { withFileTypes: true })) {
    const file = path.posix.join(below, entry.name);
    if (below === "" && (!entry.isDirectory() || entry.name.startsWith(".") || entry.name === "assets")) continue;
    if (entry.isDirectory()) yield* articleFilesOf(output, file);
    else yield [file, statSync(path.join(output, file)).size];
  }
}
