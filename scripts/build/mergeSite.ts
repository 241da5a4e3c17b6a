import path from "node:path";
import { entriesFolder } from "../cache/entriesFolder.ts";
import { repository } from "../code/repository.ts";
import { useConfig } from "../config/useConfig.ts";
import { ArchiveIndex } from "../lists/archive/archiveIndex.ts";
import type { SiteAddress } from "../model/settings/siteAddress.ts";
import { checkFolders, holds, realFolder } from "../output/outputFolder.ts";
import { readSavedSearches } from "../search/saved/readSavedSearches.ts";
import { copyArticles } from "../shards/copyArticles.ts";
import { checkShardOutput, reportsById } from "../shards/readShardOutput.ts";
import { readShardOutputs } from "../shards/readShardOutputs.ts";
import { manifestFolder } from "../shards/shardOutput.ts";
import { readSiteSettings } from "../store/settings/settings.ts";
import { recordLogFolder } from "../system/files/recordLog.ts";
import { FolderError } from "../system/userError.ts";
import type { OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { BuildRun } from "./buildRun.ts";
import { completeSite } from "./completeSite.ts";
import { withinBudget } from "./withinBudget.ts";

/** Options of a merge, which the command reads from its arguments. */
export interface MergeOptions {
  /** Output folders of the builds of all shards, in any order. */
  readonly shardOutputs: readonly string[];
  readonly output: string;
  readonly cache: string;
  /** At least 1. */
  readonly jobs: number;
  readonly search: boolean;
  /** Takes the place of the address in the site's settings. */
  readonly address?: SiteAddress;
}

/**
 * The pipeline of a merge: joins the outputs that builds with `--shard` wrote into the site that one build would have
 * written, byte for byte. The shard outputs are not changed; the output folder is replaced once everything is done.
 *
 * @param settingsFile the file of the site's settings
 * @throws {FolderError} if the folders are not the shard outputs of one site, were built with other settings, code or
 *   templates, or are damaged, or if the output must not be written to
 * @throws {OutputBusyError} if another build is writing the output
 * @throws {HostLimitError} if the site exceeds its host's limits
 * @throws {SettingsError} if the settings are unusable
 */
export async function mergeSite(
  { shardOutputs: folders, output, cache, jobs, search, address }: MergeOptions,
  onProgress: OnProgress = () => {},
  settingsFile = path.join(repository, "content/site.yml"),
): Promise<BuildResult> {
  await useConfig();
  const run = new BuildRun(jobs, onProgress);
  try {
    // Before anything is written: shard outputs, folders and settings.
    const shardOutputs = readShardOutputs(folders);
    await checkApart({ "--output": output, "--cache": cache }, folders);
    // There is no store; a shard output is passed in its place, for which the checks on version files cannot fail.
    await checkFolders({ versions: folders[0]!, output, cache, markdown: path.join(cache, "articles"), repository });
    const { settings, problems: aboutSettings } = await readSiteSettings(settingsFile, address);
    const savedSearches = readSavedSearches(path.dirname(settingsFile));

    // Output and cache are locked for this run.
    const folder = await run.stageOutput(output);
    run.prewarm(settings);
    const entries = await entriesFolder(cache, "merge");

    // Articles, as the shards wrote them.
    const { sources, problems: found, digest } = shardOutputs[0]!;
    const articles = shardOutputs.reduce((sum, { reports }) => sum + reports.count, 0);
    const recordLogFolders = shardOutputs.map((shard) => path.join(shard.folder, manifestFolder));
    const context = await run.openContext({
      ...{ settings: withinBudget(settings, articles), sources, search, savedSearches, articles },
      ...{ cache: entries, recordLogs: recordLogFolder, recordLogFolders },
    });
    if (context.work.digest !== digest)
      throw new FolderError(
        "The shards were built with other settings, saved searches, code, templates, Node, --url or --no-search than this; build them again, or merge where they were built.",
      );
    for (const [index, shard] of shardOutputs.entries()) {
      run.on("Shard outputs", index, shardOutputs.length);
      checkShardOutput(shard);
      copyArticles(shard, folder);
    }
    const archive = new ArchiveIndex();
    for (const report of reportsById(shardOutputs)) archive.add(report);

    // Results that depend on all articles: lists, feeds and search.
    const result = await completeSite(archive, context, { strict: false, found, jobs }, run.on);

    return await run.publish({ ...result, aboutSettings });
  } finally {
    await run.close();
  }
}

/** Checks that the shard outputs outlive the merge: nothing is written to one, and none is in a folder that is replaced. */
async function checkApart(written: Readonly<Record<string, string>>, shardOutputs: readonly string[]): Promise<void> {
  for (const [flag, folder] of Object.entries(written)) {
    const real = await realFolder(folder);
    for (const shardOutput of shardOutputs) {
      const realOutput = await realFolder(shardOutput);
      if (holds(realOutput, real))
        throw new FolderError(`${flag} ${folder} lies in the shard output ${shardOutput}; choose another folder.`);
      if (holds(real, realOutput))
        throw new FolderError(`The shard output ${shardOutput} lies in ${flag} ${folder}; choose another folder.`);
    }
  }
}
