import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { repository } from "../code/repository.ts";
import { readSettings } from "../store/settings/settings.ts";
import { FolderError } from "../system/userError.ts";
import { bundleAssets, writeAssets } from "./bundleAssets.ts";
import { reloadingEnvironment } from "./templateEnvironment.ts";

/**
 * Configures Eleventy to render article pages without a build, from only their generated markdown, the templates and the
 * site's settings: for seeing a changed template with Eleventy's own tools.
 *
 * `VARIORUM_SEARCH=no` renders as a build with `--no-search` does.
 *
 * @param folder absolute path of a build's generated markdown
 * @returns the input folder, relative to the working directory
 */
export async function pagesAlone(eleventy: UserConfig, folder: string): Promise<string> {
  const settings = await readSettings(path.join(repository, "content/site.yml"));
  const environment = reloadingEnvironment({ settings, assets: {}, searchable: process.env.VARIORUM_SEARCH !== "no" });
  eleventy.setLibrary("njk", environment);
  // Addresses are computed, not written by hand, and are never templates.
  eleventy.setDynamicPermalinks(false);
  eleventy.addWatchTarget(path.join(repository, "templates"));
  // Before each run, because a style may have changed as well as a template.
  eleventy.on("eleventy.before", async ({ directories }) => {
    // `--input` overrides the folder returned here, and captured front matter would decide where pages go and what runs.
    if (path.resolve(directories.input) !== folder)
      throw new FolderError(`Only ${folder} is rendered here; name another folder by VARIORUM_MARKDOWN, not --input.`);
    const bundle = await bundleAssets(settings.interface);
    environment.addGlobal("assets", bundle.assets);
    writeAssets(bundle, path.resolve(directories.output));
  });
  return path.relative(process.cwd(), folder) || ".";
}
