import { existsSync } from "node:fs";
import path from "node:path";
import type { ArticleReport } from "../articles/articleReport.ts";
import { counted } from "../formatting/counted.ts";
import { compareText } from "../model/compareText.ts";
import { fileLines } from "../system/files/fileChunks.ts";
import { hashFile } from "../system/files/hashFile.ts";
import { readStoredFile } from "../system/files/readStoredFile.ts";
import { logsInFolder, recordLogFile } from "../system/files/recordLog.ts";
import type { JsonSchema } from "../system/jsonSchema.ts";
import { mergeSorted } from "../system/mergeSorted.ts";
import { FolderError } from "../system/userError.ts";
import { fileSchema, manifestSchema, reportSchema } from "./shardManifestSchema.ts";
import { manifestFiles, manifestFolder, type ShardOutput, withLogsFrom } from "./shardOutput.ts";

/** Maximum size of the manifest, which holds the sources and the problems of the whole store. */
const mostAboutBytes = 500_000_000;

/** The error for a damaged shard output. It counts as wrong usage: the user can build the shard again. */
export function damagedShard(file: string, what: string): FolderError {
  return new FolderError(
    `${file} ${what}; the shard output is damaged or incomplete: build it again, or copy it once more.`,
  );
}

/**
 * Reads only the manifest of a shard output.
 *
 * @throws {FolderError} if the folder is not a shard output, or its manifest is not as a build writes it
 */
export function readShardOutput(folder: string): ShardOutput {
  const file = path.join(folder, manifestFolder, manifestFiles.about);
  if (!existsSync(file))
    throw new FolderError(`${folder} is no shard output; name the output folder of a build with --shard.`);
  const stored = readStoredFile(file, mostAboutBytes);
  if (stored.kind === "unreadable") throw damagedShard(file, stored.reason);
  return { ...parsed(stored.bytes.toString(), file, manifestSchema), folder };
}

/**
 * Compares the lists and record logs with the hashes in the manifest.
 *
 * @throws {FolderError} if one is missing or differs
 */
export function checkShardOutput({ folder, reports, files, recordLogs }: ShardOutput): void {
  const own = path.join(folder, manifestFolder);
  const check = (file: string, sha256: string) => {
    if (readable(file, () => hashFile(file)).sha256 !== sha256) throw damagedShard(file, "is not as it was written");
  };
  check(path.join(own, manifestFiles.reports), reports.sha256);
  check(path.join(own, manifestFiles.files), files.sha256);
  for (const { number, sha256 } of recordLogs) check(recordLogFile(own, number), sha256);
}

/**
 * The reports of a shard's articles, in order of their ids, read lazily. Throws FolderError as `checkShardOutput()`
 * does.
 */
export function* reportsOf(output: ShardOutput): Generator<ArticleReport> {
  let last: string | undefined;
  for (const [report, where] of linesOf(output, "reports", reportSchema(output))) {
    if (last !== undefined && compareText(last, report.id) >= 0) throw damagedShard(where, "is out of order");
    last = report.id;
    yield report;
  }
}

/** The reports of all shards in the order of one build; only one per shard is in memory at a time. */
export function reportsById(outputs: readonly ShardOutput[]): Iterable<ArticleReport> {
  const reports = outputs.map(function* (output, index) {
    for (const report of reportsOf(output)) yield withLogsFrom(index * logsInFolder, report);
  });
  return mergeSorted(reports, (a, b) => compareText(a.id, b.id));
}

/** Path and size of each file of a shard's articles. Throws FolderError as `checkShardOutput()` does. */
export function* filesOf(output: ShardOutput): Generator<readonly [file: string, bytes: number]> {
  for (const [file] of linesOf(output, "files", fileSchema)) yield file;
}

function* linesOf<T>(
  output: ShardOutput,
  name: "reports" | "files",
  schema: JsonSchema<T>,
): Generator<readonly [T, where: string]> {
  const file = path.join(output.folder, manifestFolder, manifestFiles[name]);
  const lines = fileLines(file);
  let count = 0;
  for (let next = readable(file, () => lines.next()); !next.done; next = readable(file, () => lines.next())) {
    const where = `${file}:${++count}`;
    yield [parsed(next.value, where, schema), where];
  }
  if (count !== output[name].count)
    throw damagedShard(file, `has ${counted(count, "line")}, not ${output[name].count}`);
}

function parsed<T>(json: string, where: string, schema: JsonSchema<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw damagedShard(where, "is no JSON");
  }
  const fault = schema(value, "");
  if (fault) throw damagedShard(where, `is not as a build writes it (${fault})`);
  return value as T;
}

function readable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw damagedShard(file, code === "ENOENT" ? "is missing" : `cannot be read (${code})`);
  }
}
