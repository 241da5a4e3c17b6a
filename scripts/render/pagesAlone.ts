import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { repository } from "../code/repository.ts";
import { readSettings } from "../store/settings/settings.ts";
import { FolderError } from "../system/userError.ts";
import { bundleAssets, writeAssets } from "./bundleAssets.ts";
import { reloadingEnvironment } from "./templateEnvironment.ts";

/**
 * Sets Eleventy up to render the pages of articles by itself, from nothing but their generated markdown, the templates and
 * the site's settings: for someone who changes a template and wants to see it with Eleventy's own tools.
 *
 * `VARIORUM_SEARCH=no` renders as a build with `--no-search` does.
 *
 * @param folder absolute path of markdown that a build wrote
 * @returns the input folder, from the working directory
 */
export async function pagesAlone(eleventy: UserConfig, folder: string): Promise<string> {
  const settings = await readSettings(path.join(repository, "content/site.yml"));
  const environment = reloadingEnvironment({ settings, assets: {}, searchable: process.env.VARIORUM_SEARCH !== "no" });
  eleventy.setLibrary("njk", environment);
  // Their addresses are made, not written by hand: nothing in one is a template.
  eleventy.setDynamicPermalinks(false);
  eleventy.addWatchTarget(path.join(repository, "templates"));
  // Before each run, for a style may have changed as well as a template.
  eleventy.on("eleventy.before", async ({ directories }) => {
    // `--input` goes before what is returned here, and captured front matter would say where pages go and what runs.
    if (path.resolve(directories.input) !== folder)
      throw new FolderError(`Only ${folder} is rendered here; name another folder by VARIORUM_MARKDOWN, not --input.`);
    const bundle = await bundleAssets();
    environment.addGlobal("assets", bundle.assets);
    writeAssets(bundle, path.resolve(directories.output));
  });
  return path.relative(process.cwd(), folder) || ".";
}
