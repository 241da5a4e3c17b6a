import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listStore } from "../store/listStore.ts";
import { readSettings } from "../store/settings.ts";
import { type BuildOptions, defaultStore, type OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { checkFolders, stage } from "./outputFolder.ts";
import { writeSite } from "./writeSite.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The main job: stored versions in, the complete site out. The output folder is replaced once all of it is done, and
 * left as it was where anything fails.
 *
 * @param settings the file of the site's settings
 * @throws {FolderError} where a folder must not be written to
 * @throws {StoreMissingError} where there is no store
 * @throws {SettingsError} where the settings cannot be used
 * @throws {HostLimitError} where the site is more than its host takes
 */
export async function buildSite(
  options: BuildOptions,
  onProgress: OnProgress = () => {},
  settings = path.join(repository, "content/site.yml"),
): Promise<BuildResult> {
  const { versions, output, cache } = options;
  const generated = generatedFolder(options);
  await checkFolders({ versions, output, cache, generated, repository });
  const site = { settings: await readSettings(settings), store: await listStore(versions) };
  const staging = await stage(output);
  try {
    await mkdir(cache, { recursive: true });
    const result = await writeSite(options, { ...site, generated, output: staging.folder }, onProgress);
    if (result.summary) await staging.publish();
    else await staging.discard();
    return result;
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

/** Beside the default store the markdown is for people to read; from any other it is kept out of the repository. */
function generatedFolder({ versions, cache }: BuildOptions): string {
  const isDefault = path.resolve(versions) === path.join(repository, defaultStore);
  return isDefault ? path.join(repository, "content/articles") : path.join(cache, "articles");
}
