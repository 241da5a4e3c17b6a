import path from "node:path";
import type { ArticleReport } from "../articles/articleReport.ts";
import { ArchiveIndex } from "../lists/archiveIndex.ts";
import { compareText } from "../model/compareText.ts";
import type { Settings } from "../model/settings.ts";
import { copyArticles } from "../shards/copyArticles.ts";
import { checkShardOutput, reportsOf } from "../shards/readShardOutput.ts";
import { manifestFolder, type ShardOutput, withLogsFrom } from "../shards/shardOutput.ts";
import { logsInFolder, recordLogFolder } from "../system/files/recordLog.ts";
import { mergeSorted } from "../system/mergeSorted.ts";
import { FolderError } from "../system/userError.ts";
import { openBuildContext, type Prewarmed } from "./buildContext.ts";
import type { OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { completeSite } from "./completeSite.ts";

export interface MergeInput {
  readonly settings: Settings;
  /** All parts of one site. */
  readonly parts: readonly ShardOutput[];
  readonly search: boolean;
  readonly jobs: number;
  /** Folder of the cache's entries. */
  readonly cache: string;
  /** Empty folder that the site is written to. */
  readonly output: string;
  readonly prewarmed: Prewarmed;
}

/**
 * Writes the whole site from its parts: the same bytes as of one build.
 *
 * @throws {FolderError} where the parts were built with other settings, code or templates than are here, or are damaged
 */
export async function writeMerged(input: MergeInput, onProgress: OnProgress): Promise<BuildResult> {
  const { settings, parts, search, jobs, cache, output, prewarmed } = input;
  const { sources, problems: found, digest } = parts[0]!;
  const recordLogs = path.join(output, recordLogFolder);
  const context = await openBuildContext(
    {
      ...{ settings, sources, search, articles: parts.reduce((sum, { reports }) => sum + reports.count, 0) },
      ...{ output, markdownDrafts: output, markdown: output, cache, recordLogs },
      recordLogFolders: parts.map(({ folder }) => path.join(folder, manifestFolder)),
    },
    prewarmed,
  );
  try {
    if (context.work.digest !== digest)
      throw new FolderError(
        "The parts were built with other settings, code, templates, Node or --no-search than this; build them again, or merge where they were built.",
      );
    for (const [index, part] of parts.entries()) {
      onProgress("Parts", index, parts.length);
      checkShardOutput(part);
      copyArticles(part, output);
    }
    const archive = new ArchiveIndex();
    for (const report of reportsById(parts)) archive.add(report);
    return await completeSite(archive, context, { strict: false, found, jobs }, onProgress);
  } finally {
    await context.close();
  }
}

/** The reports of all parts as one build would have them; only one of each part is held at a time. */
function reportsById(parts: readonly ShardOutput[]): Iterable<ArticleReport> {
  const ofParts = parts.map(function* (part, index) {
    for (const report of reportsOf(part)) yield withLogsFrom(index * logsInFolder, report);
  });
  return mergeSorted(ofParts, (a, b) => compareText(a.id, b.id));
}
