import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { ArticleReport } from "../articles/articleReport.ts";
import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import { hashFile } from "../system/files/hashFile.ts";
import { recordLogFile } from "../system/files/recordLog.ts";
import { writeNamed } from "../system/files/writeNamed.ts";
import { type ListSummary, writeJsonLines } from "./jsonLines.ts";

/** Folder in a shard output for the manifest and the record logs that the merge needs. */
export const manifestFolder = ".variorum-shard";
/** File names in that folder. The lists have one line per report, and per file with its size. */
export const manifestFiles = { about: "shard.json", reports: "reports.jsonl", files: "files.jsonl" } as const;

/** The manifest of a shard output, which the merge checks before it uses anything else. */
export interface ShardManifest {
  /** `index` from 1 to `of`. */
  readonly shard: { readonly index: number; readonly of: number };
  /** Digest of the settings, the code and the templates; the same in all shards of a site. */
  readonly digest: string;
  /** Digest of the whole store and the bytes of its files; the same in all shards of a site. */
  readonly store: string;
  /** All sources of the store, in order. */
  readonly sources: readonly Source[];
  /** Problems of the store, except those of its articles. */
  readonly problems: readonly Problem[];
  /** List of the articles' reports, in order of their ids. */
  readonly reports: ListSummary;
  /** List of the articles' files. */
  readonly files: ListSummary;
  readonly recordLogs: readonly { readonly number: number; readonly bytes: number; readonly sha256: string }[];
}

/** A shard output whose manifest has been read; lists and record logs are read later. */
export interface ShardOutput extends ShardManifest {
  readonly folder: string;
}

/**
 * Writes the manifest of a shard output, once everything else is written and closed.
 *
 * @param about the manifest, except for what is computed here
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
  writeNamed(path.join(folder, manifestFiles.about), `${JSON.stringify(whole)}\n`);
}

/** A copy of the report with `offset` added to the number of its record log. */
export function withLogsFrom(offset: number, report: ArticleReport): ArticleReport {
  const { article } = report;
  if (!article) return report;
  const [recordLog, at, bytes] = article.payload;
  return { ...report, article: { ...article, payload: [recordLog + offset, at, bytes] } };
}

/** Path and size of each article file: of all files but the assets, which every site has, and hidden ones. */
function* articleFilesOf(output: string, below = ""): Generator<readonly [file: string, bytes: number]> {
  for (const entry of readdirSync(path.join(output, below), { withFileTypes: true })) {
    const file = path.posix.join(below, entry.name);
    if (below === "" && (!entry.isDirectory() || entry.name.startsWith(".") || entry.name === "assets")) continue;
    if (entry.isDirectory()) yield* articleFilesOf(output, file);
    else yield [file, statSync(path.join(output, file)).size];
  }
}
