import { mkdir } from "node:fs/promises";
import path from "node:path";
import { sweepWorkCache } from "../cache/workCache.ts";
import { ArchiveIndex } from "../lists/archiveIndex.ts";
import { partFolder, partNames, writePart } from "../shards/part.ts";
import { writeList } from "../shards/partList.ts";
import { shardOfArticle } from "../shards/shard.ts";
import { readSources } from "../store/readSources.ts";
import { storeDigest } from "../store/storeDigest.ts";
import { folderSize } from "../system/files/folderSize.ts";
import { buildArticles } from "./buildArticles.ts";
import type { BuildOptions, OnProgress } from "./buildOptions.ts";
import { summaryOf } from "./completeSite.ts";
import { openWorkshop } from "./workshop.ts";
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
  const { settings, store, generated, markdown, cache, output, groundwork } = input;
  const { search, strict } = options;
  const { sources: byId, problems: ofSources } = await readSources(store.sources);
  const sources = [...byId.values()];
  const folders = store.articles.filter(({ id }) => shardOfArticle(id, shard.of) === shard.index);
  await mkdir(generated);
  const workshop = await openWorkshop(
    {
      ...{ settings, sources, search, articles: folders.length },
      ...{ output, generated, markdown, cache, spools: path.join(output, partFolder) },
    },
    groundwork,
  );
  try {
    const archive = new ArchiveIndex();
    const reports = writeList(path.join(output, partFolder, partNames.reports));
    for await (const report of buildArticles(folders, workshop.workers, onProgress)) {
      archive.add(report);
      reports.add(report);
    }
    const ofStore = [...store.problems, ...ofSources];
    const problems = [...ofStore, ...archive.problems];
    sweepWorkCache(cache, archive.keys);
    if (strict && problems.some(({ severity }) => severity === "refused"))
      return { result: { problems }, markdown: archive.markdown() };
    // Spools are whole once they are closed.
    await workshop.workers.close();
    const ofPart = { shard, digest: workshop.work.digest, store: storeDigest(store), sources, problems: ofStore };
    writePart(output, { ...ofPart, reports: reports.close() });
    return {
      result: { problems, summary: summaryOf(archive, problems, folderSize(output)) },
      markdown: archive.markdown(),
    };
  } finally {
    await workshop.close();
  }
}
