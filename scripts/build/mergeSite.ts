import path from "node:path";
import { entriesFolder } from "../cache/entriesFolder.ts";
import { repository } from "../code/repository.ts";
import { checkFolders, holds, realFolder } from "../output/outputFolder.ts";
import { stage } from "../output/staging.ts";
import { readShardOutputs } from "../shards/readShardOutputs.ts";
import { readSettings } from "../store/settings.ts";
import { FolderError } from "../system/userError.ts";
import { prewarm } from "./buildContext.ts";
import type { OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { stageClock } from "./stageClock.ts";
import { writeMerged } from "./writeMerged.ts";

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
 * Joins the parts that builds with `--shard` wrote into the site that one build would have written, byte for byte. The
 * parts stay as they are; the output folder is replaced once all of it is done.
 *
 * @param settings the file of the site's settings
 * @throws {FolderError} where the folders are no parts of one site, or the output must not be written to
 * @throws {OutputBusyError} where another build is writing the output
 * @throws {HostLimitError} where the site is more than its host takes
 * @throws {SettingsError} where the settings cannot be used
 */
export async function mergeSite(
  { parts: folders, output, cache, jobs, search }: MergeOptions,
  onProgress: OnProgress = () => {},
  settings = path.join(repository, "content/site.yml"),
): Promise<BuildResult> {
  const parts = readShardOutputs(folders);
  await checkApart({ "--output": output, "--cache": cache }, folders);
  // What it says of version files cannot come true any more: a part stands for them.
  await checkFolders({ versions: folders[0]!, output, cache, markdown: path.join(cache, "articles"), repository });
  const input = { settings: await readSettings(settings), parts, search, jobs };
  const clock = stageClock(onProgress);
  const staging = await stage(output);
  const prewarmed = prewarm(jobs);
  try {
    const entries = await entriesFolder(cache, "merge");
    const { problems, summary, budget } = await writeMerged(
      { ...input, cache: entries, output: staging.folder, prewarmed },
      clock.on,
    );
    if (!summary) {
      await staging.discard();
      return { problems };
    }
    clock.on("Putting in place", 0, 1);
    const left = await staging.publish();
    return {
      problems: [...problems, ...left],
      summary: { ...summary, seconds: clock.stop() },
      ...(budget && { budget }),
    };
  } catch (error) {
    await staging.discard();
    throw error;
  } finally {
    await prewarmed.threads.close();
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
