import { existsSync } from "node:fs";
import path from "node:path";
import type { ArticleReport } from "../articles/articleReport.ts";
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

/** It holds the sources and the problems of the whole store. */
const mostAboutBytes = 500_000_000;

/** Wrong usage, too: whoever names the parts can have them built again. */
export function damagedShard(file: string, what: string): FolderError {
  return new FolderError(`${file} ${what}; the part is damaged or incomplete: build it again, or copy it once more.`);
}

/**
 * What a part says of itself; nothing else of it is opened.
 *
 * @throws {FolderError} where the folder is no part, or its account is not as a build writes it
 */
export function readShardOutput(folder: string): ShardOutput {
  const file = path.join(folder, manifestFolder, manifestFiles.about);
  if (!existsSync(file))
    throw new FolderError(`${folder} is no part of a site; name the output folder of a build with --shard.`);
  const stored = readStoredFile(file, mostAboutBytes);
  if (stored.kind === "unreadable") throw damagedShard(file, stored.reason);
  return { ...parsed(stored.bytes.toString(), file, manifestSchema), folder };
}

/**
 * Reads lists and recordLogs through once, and compares them with what the part says of them.
 *
 * @throws {FolderError} where one is missing or another
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

/** The reports of a part's articles, in order of their ids; one at a time. Throws FolderError as `checkShardOutput()` does. */
export function* reportsOf(part: ShardOutput): Generator<ArticleReport> {
  let last: string | undefined;
  for (const [report, where] of linesOf(part, "reports", reportSchema(part))) {
    if (last !== undefined && compareText(last, report.id) >= 0) throw damagedShard(where, "is out of order");
    last = report.id;
    yield report;
  }
}

/** The reports of all parts as one build would have them; only one of each part is held at a time. */
export function reportsById(parts: readonly ShardOutput[]): Iterable<ArticleReport> {
  const ofParts = parts.map(function* (part, index) {
    for (const report of reportsOf(part)) yield withLogsFrom(index * logsInFolder, report);
  });
  return mergeSorted(ofParts, (a, b) => compareText(a.id, b.id));
}

/** Path and size of each file of a part's articles. Throws FolderError as `checkShardOutput()` does. */
export function* filesOf(part: ShardOutput): Generator<readonly [file: string, bytes: number]> {
  for (const [file] of linesOf(part, "files", fileSchema)) yield file;
}

function* linesOf<T>(
  part: ShardOutput,
  name: "reports" | "files",
  schema: JsonSchema<T>,
): Generator<readonly [T, where: string]> {
  const file = path.join(part.folder, manifestFolder, manifestFiles[name]);
  const lines = fileLines(file);
  let count = 0;
  for (let next = readable(file, () => lines.next()); !next.done; next = readable(file, () => lines.next())) {
    const where = `${file}:${++count}`;
    yield [parsed(next.value, where, schema), where];
  }
  if (count !== part[name].count) throw damagedShard(file, `has ${count} lines, not ${part[name].count}`);
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
