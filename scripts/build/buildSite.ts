import path from "node:path";
import { entriesFolder } from "../cache/entriesFolder.ts";
import { repository } from "../code/repository.ts";
import { useConfig } from "../config/useConfig.ts";
import { ArchiveIndex } from "../lists/archive/archiveIndex.ts";
import { markdownPath, sweepShardMarkdown } from "../output/markdownPath.ts";
import { checkFolders } from "../output/outputFolder.ts";
import { readSavedSearches, unknownSources } from "../search/saved/readSavedSearches.ts";
import { articlesOfShard } from "../shards/shard.ts";
import { manifestFolder } from "../shards/shardOutput.ts";
import { folderStore } from "../store/folderStore.ts";
import { readSources } from "../store/readSources.ts";
import { readSiteSettings } from "../store/settings/settings.ts";
import { storeDigest } from "../store/storeDigest.ts";
import { recordLogFolder } from "../system/files/recordLog.ts";
import { buildArticles } from "./buildArticles.ts";
import type { BuildOptions, OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { BuildRun } from "./buildRun.ts";
import { completeShard, openReportList } from "./completeShard.ts";
import { completeSite } from "./completeSite.ts";
import { withinBudget } from "./withinBudget.ts";

/**
 * The pipeline of a build: stored versions in, the complete site out, or one shard of it with `shard`. The output
 * folder is replaced once everything is done, and left as it was if anything fails; then the folder of generated
 * markdown is updated, file by file.
 *
 * @param settingsFile the file of the site's settings
 * @throws {FolderError} if a folder must not be written to
 * @throws {OutputBusyError} if another build is writing the output
 * @throws {StoreMissingError} if there is no store
 * @throws {SettingsError} if the settings are unusable
 * @throws {HostLimitError} if the site exceeds its host's limits
 */
export async function buildSite(
  options: BuildOptions,
  onProgress: OnProgress = () => {},
  settingsFile = path.join(repository, "content/site.yml"),
): Promise<BuildResult> {
  const { versions, output, cache, shard, jobs, search, strict, address } = options;
  await useConfig();
  const run = new BuildRun(jobs, onProgress);
  try {
    // Before anything is written: folders and settings.
    const markdown = markdownPath(options, repository);
    await checkFolders({ versions, output, cache, markdown, repository });
    run.on("Store", 0, 1);
    const { settings, problems: aboutSettings } = await readSiteSettings(settingsFile, address);
    const savedSearches = readSavedSearches(path.dirname(settingsFile));

    // The store is listed while assets are bundled and threads start.
    run.prewarm(settings);
    const store = folderStore(versions);
    const listing = await store.list((count) => run.expectArticles(count / (shard?.of ?? 1)));

    // Output, cache and markdown are locked for this run.
    const folder = await run.stageOutput(output);
    const entries = await entriesFolder(cache, shard ? `shard-${shard.index}-of-${shard.of}` : "site");
    sweepShardMarkdown(options);
    await run.openMarkdown(markdown, path.join(cache, "articles"));

    // Articles, on all threads.
    const { sources: byId, problems: ofSources } = await readSources(listing.sources, store.read);
    const sources = [...byId.values()];
    const articles = shard ? articlesOfShard(listing.articles, shard) : listing.articles;
    const recordLogs = shard ? manifestFolder : recordLogFolder;
    const context = await run.openContext({
      ...{ settings: withinBudget(settings, listing.articles.length), versions, sources, search, savedSearches },
      ...{ articles: articles.length, cache: entries, recordLogs },
    });
    // Of the whole store, while threads build this shard's articles.
    const digest = shard && storeDigest(listing, store.read);
    // Prevents an unhandled rejection; a failure surfaces with the manifest.
    digest?.catch(() => {});
    const archive = new ArchiveIndex();
    const reports = shard && openReportList(folder);
    for await (const report of buildArticles(articles, context.workers, run.on)) {
      archive.add(report);
      reports?.add(report);
    }

    // Results that depend on all articles: lists, feeds and search of a site, the manifest of a shard output.
    const aboutSearches = unknownSources(savedSearches, path.dirname(settingsFile), new Set(byId.keys()));
    const found = [...listing.problems, ...ofSources, ...aboutSearches];
    const result = await (shard && reports && digest
      ? completeShard(archive, context, { shard, strict, found, store: await digest, reports })
      : completeSite(archive, context, { strict, found, jobs }, run.on));

    return await run.publish({ ...result, aboutSettings }, archive.markdown());
  } finally {
    await run.close();
  }
}
