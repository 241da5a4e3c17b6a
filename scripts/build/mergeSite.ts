import path from "node:path";
import { entriesFolder } from "../cache/entriesFolder.ts";
import { repository } from "../code/repository.ts";
import { useConfig } from "../config/useConfig.ts";
import { ArchiveIndex } from "../lists/archive/archiveIndex.ts";
import { checkFolders, holds, realFolder } from "../output/outputFolder.ts";
import { copyArticles } from "../shards/copyArticles.ts";
import { checkShardOutput, reportsById } from "../shards/readShardOutput.ts";
import { readShardOutputs } from "../shards/readShardOutputs.ts";
import { manifestFolder } from "../shards/shardOutput.ts";
import { readSettings } from "../store/settings/settings.ts";
import { recordLogFolder } from "../system/files/recordLog.ts";
import { FolderError } from "../system/userError.ts";
import type { OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { BuildRun } from "./buildRun.ts";
import { completeSite } from "./completeSite.ts";

/** What a merge is asked to do; the command reads it from its arguments. */
export interface MergeOptions {
  /** Output folders of the builds of all shards, in any order. */
  readonly parts: readonly string[];
  readonly output: string;
  readonly cache: string;
  /** At least 1. */
  readonly jobs: number;
  readonly search: boolean;
}

/**
 * The pipeline of a merge: joins the parts that builds with `--shard` wrote into the site that one build would have
 * written, byte for byte. The parts stay as they are; the output folder is replaced once all of it is done.
 *
 * @param settingsFile the file of the site's settings
 * @throws {FolderError} where the folders are no parts of one site, were built with other settings, code or templates than
 *   are here, or are damaged, or the output must not be written to
 * @throws {OutputBusyError} where another build is writing the output
 * @throws {HostLimitError} where the site is more than its host takes
 * @throws {SettingsError} where the settings cannot be used
 */
export async function mergeSite(
  { parts: folders, output, cache, jobs, search }: MergeOptions,
  onProgress: OnProgress = () => {},
  settingsFile = path.join(repository, "content/site.yml"),
): Promise<BuildResult> {
  await useConfig();
  const run = new BuildRun(jobs, onProgress);
  try {
    // Before anything is written: parts, folders and settings.
    const parts = readShardOutputs(folders);
    await checkApart({ "--output": output, "--cache": cache }, folders);
    // There is no store; a part is passed in its place, for which the checks on version files cannot fail any more.
    await checkFolders({ versions: folders[0]!, output, cache, markdown: path.join(cache, "articles"), repository });
    const settings = await readSettings(settingsFile);

    // Output and cache are kept for this run.
    const folder = await run.stageOutput(output);
    run.prewarm();
    const entries = await entriesFolder(cache, "merge");

    // Articles, as the parts have them.
    const { sources, problems: found, digest } = parts[0]!;
    const articles = parts.reduce((sum, { reports }) => sum + reports.count, 0);
    const recordLogFolders = parts.map((part) => path.join(part.folder, manifestFolder));
    const context = await run.openContext({
      ...{ settings, sources, search, articles, cache: entries, recordLogs: recordLogFolder, recordLogFolders },
    });
    if (context.work.digest !== digest)
      throw new FolderError(
        "The parts were built with other settings, code, templates, Node or --no-search than this; build them again, or merge where they were built.",
      );
    for (const [index, part] of parts.entries()) {
      run.on("Parts", index, parts.length);
      checkShardOutput(part);
      copyArticles(part, folder);
    }
    const archive = new ArchiveIndex();
    for (const report of reportsById(parts)) archive.add(report);

    // What stands on all articles: lists, feeds and search.
    const result = await completeSite(archive, context, { strict: false, found, jobs }, run.on);

    return await run.publish(result);
  } finally {
    await run.close();
  }
}

/** A part must outlive the merge: nothing is written to it, and it does not lie where something is replaced. */
async function checkApart(written: Readonly<Record<string, string>>, parts: readonly string[]): Promise<void> {
  for (const [flag, folder] of Object.entries(written)) {
    const real = await realFolder(folder);
    for (const part of parts) {
      const ofPart = await realFolder(part);
      if (holds(ofPart, real))
        throw new FolderError(`${flag} ${folder} lies in the part ${part}; choose another folder.`);
      if (holds(real, ofPart))
        throw new FolderError(`The part ${part} lies in ${flag} ${folder}; choose another folder.`);
    }
  }
}
