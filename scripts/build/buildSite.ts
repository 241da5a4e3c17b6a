import path from "node:path";
import { entriesFolder } from "../cache/entriesFolder.ts";
import { repository } from "../code/repository.ts";
import { type GeneratedArticles, openGeneratedArticles } from "../output/generatedArticles.ts";
import { generatedFolder, sweepShardMarkdown } from "../output/generatedFolder.ts";
import { checkFolders } from "../output/outputFolder.ts";
import { stage } from "../output/staging.ts";
import { listStore } from "../store/listStore.ts";
import { readSettings } from "../store/settings.ts";
import type { BuildOptions, OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { type StageClock, stageClock } from "./stageClock.ts";
import { layGroundwork } from "./workshop.ts";
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
  const markdown = generatedFolder(options, repository);
  await checkFolders({ versions, output, cache, generated: markdown, repository });
  const clock = stageClock(onProgress);
  clock.on("Store", 0, 1);
  const site = { settings: await readSettings(settings), markdown };
  const groundwork = layGroundwork(jobs);
  try {
    const expect = (articles: number) => groundwork.hiring.expect(articles / (shard?.of ?? 1));
    return await publishSite(options, { ...site, store: await listStore(versions, expect), groundwork }, clock);
  } finally {
    await groundwork.hiring.close();
  }
}

async function publishSite(
  options: BuildOptions,
  site: Pick<SiteInput, "settings" | "store" | "markdown" | "groundwork">,
  clock: StageClock,
): Promise<BuildResult> {
  const { output, cache, shard } = options;
  const staging = await stage(output);
  let generated: GeneratedArticles | undefined;
  try {
    const entries = await entriesFolder(cache, shard ? `shard-${shard.index}-of-${shard.of}` : "site");
    sweepShardMarkdown(options);
    generated = await openGeneratedArticles(site.markdown);
    const input = { ...site, generated: staging.aside, cache: entries, output: staging.folder };
    const written = await (shard ? writeShard(shard, options, input, clock.on) : writeSite(options, input, clock.on));
    const { problems: found, summary, budget } = written.result;
    const problems = generated.notice ? [...found, generated.notice] : found;
    if (!summary) {
      await staging.discard();
      return { problems };
    }
    clock.on("Putting in place", 0, 1);
    const { commit } = generated;
    // The site first: nothing stands on the markdown, which must not be newer than a site that could not be published.
    const left = await staging.publish(() => commit(staging.aside, written.markdown));
    return {
      problems: [...problems, ...left],
      summary: { ...summary, seconds: clock.stop() },
      ...(budget && { budget }),
    };
  } catch (error) {
    await staging.discard();
    throw error;
  } finally {
    generated?.release();
  }
}
