import path from "node:path";
import { entriesFolder } from "../cache/entriesFolder.ts";
import { repository } from "../code/repository.ts";
import { type MarkdownFolder, openMarkdownFolder } from "../output/markdownFolder.ts";
import { markdownPath, sweepShardMarkdown } from "../output/markdownPath.ts";
import { checkFolders } from "../output/outputFolder.ts";
import { stage } from "../output/staging.ts";
import { listStore } from "../store/listStore.ts";
import { readSettings } from "../store/settings.ts";
import { prewarm } from "./buildContext.ts";
import type { BuildOptions, OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { type StageClock, stageClock } from "./stageClock.ts";
import { writeShard } from "./writeShard.ts";
import { type SiteInput, writeSite } from "./writeSite.ts";

/**
 * The main job: stored versions in, the complete site out. The output folder is replaced once all of it is done, and
 * left as it was where anything fails; then the folder of generated markdown, file by file.
 *
 * @param settings the file of the site's settings
 * @throws {FolderError} where a folder must not be written to
 * @throws {OutputBusyError} where another build is writing the output
 * @throws {StoreMissingError} where there is no store
 * @throws {SettingsError} where the settings cannot be used
 * @throws {HostLimitError} where the site is more than its host takes
 */
export async function buildSite(
  options: BuildOptions,
  onProgress: OnProgress = () => {},
  settings = path.join(repository, "content/site.yml"),
): Promise<BuildResult> {
  const { versions, output, cache, shard, jobs } = options;
  const markdown = markdownPath(options, repository);
  await checkFolders({ versions, output, cache, markdown, repository });
  const clock = stageClock(onProgress);
  clock.on("Store", 0, 1);
  const site = { settings: await readSettings(settings), markdown };
  const prewarmed = prewarm(jobs);
  try {
    const expect = (articles: number) => prewarmed.threads.prewarm(articles / (shard?.of ?? 1));
    return await publishSite(options, { ...site, store: await listStore(versions, expect), prewarmed }, clock);
  } finally {
    await prewarmed.threads.close();
  }
}

async function publishSite(
  options: BuildOptions,
  site: Pick<SiteInput, "settings" | "store" | "markdown" | "prewarmed">,
  clock: StageClock,
): Promise<BuildResult> {
  const { output, cache, shard } = options;
  const staging = await stage(output);
  let markdown: MarkdownFolder | undefined;
  try {
    const entries = await entriesFolder(cache, shard ? `shard-${shard.index}-of-${shard.of}` : "site");
    sweepShardMarkdown(options);
    markdown = await openMarkdownFolder(site.markdown);
    const input = { ...site, markdownDrafts: staging.drafts, cache: entries, output: staging.folder };
    const written = await (shard ? writeShard(shard, options, input, clock.on) : writeSite(options, input, clock.on));
    const { problems: found, summary, budget } = written.result;
    const problems = markdown.notice ? [...found, markdown.notice] : found;
    if (!summary) {
      await staging.discard();
      return { problems };
    }
    clock.on("Putting in place", 0, 1);
    const { commit } = markdown;
    // The site first: nothing stands on the markdown, which must not be newer than a site that could not be published.
    const left = await staging.publish(() => commit(staging.drafts, written.markdown));
    return {
      problems: [...problems, ...left],
      summary: { ...summary, seconds: clock.stop() },
      ...(budget && { budget }),
    };
  } catch (error) {
    await staging.discard();
    throw error;
  } finally {
    markdown?.release();
  }
}
