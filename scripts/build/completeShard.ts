import path from "node:path";
import { sweepWorkCache } from "../cache/workCache.ts";
import type { ArchiveIndex } from "../lists/archive/archiveIndex.ts";
import type { Problem } from "../model/problem.ts";
import { type JsonLinesWriter, writeJsonLines } from "../shards/jsonLines.ts";
import { manifestFiles, manifestFolder, writeShardManifest } from "../shards/shardOutput.ts";
import { folderSize } from "../system/files/folderSize.ts";
import type { BuildContext } from "./buildContext.ts";
import type { BuildOptions } from "./buildOptions.ts";
import { type BuildResult, summaryOf } from "./buildResult.ts";

/** The list that the reports of a shard's articles are added to. */
export function openReportList(output: string): JsonLinesWriter {
  return writeJsonLines(path.join(output, manifestFolder, manifestFiles.reports));
}

export interface ShardInput {
  readonly shard: NonNullable<BuildOptions["shard"]>;
  readonly strict: boolean;
  /** Problems of the store, except those of its articles. */
  readonly found: readonly Problem[];
  /** Digest of the whole store. */
  readonly store: string;
  /** Holds the reports of all articles. */
  readonly reports: JsonLinesWriter;
}

/**
 * Writes a shard's manifest for the merge, once its articles are written. A shard may have no articles; with `strict`,
 * nothing is written if something is refused.
 */
export async function completeShard(
  archive: ArchiveIndex,
  context: BuildContext,
  { shard, strict, found, store, reports }: ShardInput,
): Promise<BuildResult> {
  const { output, cache, digest, sources } = context.work;
  const problems = [...found, ...archive.problems];
  sweepWorkCache(cache, archive.keys);
  if (strict && problems.some(({ severity }) => severity === "refused")) return { problems };
  await context.endThreads();
  writeShardManifest(output, {
    shard,
    digest,
    store,
    sources,
    problems: found,
    reports: reports.close(),
  });
  return { problems, summary: summaryOf(archive, problems, folderSize(output)) };
}
