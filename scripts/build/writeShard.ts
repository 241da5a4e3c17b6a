import { mkdir } from "node:fs/promises";
import path from "node:path";
import { sweepWorkCache } from "../cache/workCache.ts";
import { ArchiveIndex } from "../lists/archiveIndex.ts";
import { writeJsonLines } from "../shards/jsonLines.ts";
import { shardOfArticle } from "../shards/shard.ts";
import { manifestFiles, manifestFolder, writeShardManifest } from "../shards/shardOutput.ts";
import { readSources } from "../store/readSources.ts";
import { storeDigest } from "../store/storeDigest.ts";
import { folderSize } from "../system/files/folderSize.ts";
import { buildArticles } from "./buildArticles.ts";
import { openBuildContext } from "./buildContext.ts";
import type { BuildOptions, OnProgress } from "./buildOptions.ts";
import { summaryOf } from "./completeSite.ts";
import type { SiteInput, WrittenSite } from "./writeSite.ts";

/**
 * Writes one part of a site: the articles of a shard, and what the merge needs to know of them. A part may be without
 * an article; where `strict` and something is refused, nothing is written.
 */
export async function writeShard(
  shard: NonNullable<BuildOptions["shard"]>,
  options: BuildOptions,
  input: SiteInput,
  onProgress: OnProgress,
): Promise<WrittenSite> {
  const { settings, store, markdownDrafts, markdown, cache, output, prewarmed } = input;
  const { search, strict } = options;
  const { sources: byId, problems: ofSources } = await readSources(store.sources);
  const sources = [...byId.values()];
  const folders = store.articles.filter(({ id }) => shardOfArticle(id, shard.of) === shard.index);
  await mkdir(markdownDrafts);
  const context = await openBuildContext(
    {
      ...{ settings, sources, search, articles: folders.length },
      ...{ output, markdownDrafts, markdown, cache, recordLogs: path.join(output, manifestFolder) },
    },
    prewarmed,
  );
  try {
    const archive = new ArchiveIndex();
    const reports = writeJsonLines(path.join(output, manifestFolder, manifestFiles.reports));
    for await (const report of buildArticles(folders, context.workers, onProgress)) {
      archive.add(report);
      reports.add(report);
    }
    const ofStore = [...store.problems, ...ofSources];
    const problems = [...ofStore, ...archive.problems];
    sweepWorkCache(cache, archive.keys);
    if (strict && problems.some(({ severity }) => severity === "refused"))
      return { result: { problems }, markdown: archive.markdown() };
    // Record logs are whole once they are closed.
    await context.workers.close();
    const ofPart = { shard, digest: context.work.digest, store: storeDigest(store), sources, problems: ofStore };
    writeShardManifest(output, { ...ofPart, reports: reports.close() });
    return {
      result: { problems, summary: summaryOf(archive, problems, folderSize(output)) },
      markdown: archive.markdown(),
    };
  } finally {
    await context.close();
  }
}
