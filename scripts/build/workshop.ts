import { mkdir } from "node:fs/promises";
import { type SiteWork, siteDigest } from "../articles/siteWork.ts";
import { sweepWorkCache } from "../cache/workCache.ts";
import { codeDigest } from "../code/codeDigest.ts";
import type { Source } from "../model/article.ts";
import type { Settings } from "../model/settings.ts";
import { type AssetBundle, bundleAssets, writeAssets } from "../render/bundleAssets.ts";
import { buildEnvironment, type TemplateEnvironment } from "../render/templateEnvironment.ts";
import { readSpools, type SpoolReader } from "../system/files/spool.ts";
import { type Hiring, openHiring, type Workers } from "../workers/workers.ts";

/** Taken as soon as this process has loaded its scripts. */
const codeAtStart = codeDigest();

export interface WorkshopInput {
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly search: boolean;
  /** How many articles there are to see to. */
  readonly articles: number;
  /** Folder of the unfinished site. */
  readonly output: string;
  /** Folder that the generated markdown is written to. */
  readonly generated: string;
  /** Folder in which it stands once the site is done. */
  readonly markdown: string;
  /** Folder of the cache's entries. */
  readonly cache: string;
  /** Folder of the spools, to be made. */
  readonly spools: string;
  /** Where references count in other spools than these. */
  readonly spoolFolders?: readonly string[];
}

/** What is begun before a store is listed, for it does not depend on it. */
export interface Groundwork {
  /** Those who write the site. */
  readonly hiring: Hiring;
  readonly assets: Promise<AssetBundle>;
}

/**
 * Begins it.
 *
 * @param jobs processors to use, at least 1
 * @returns to be closed, whatever comes of it, by `hiring.close()`
 */
export function layGroundwork(jobs: number): Groundwork {
  const assets = bundleAssets();
  // Whoever awaits it hears of a failure; until then it is no unhandled one.
  assets.catch(() => {});
  return { hiring: openHiring(jobs), assets };
}

/** What it takes to write a site, whole, in part or from parts. */
export interface Workshop {
  readonly work: SiteWork;
  readonly workers: Workers;
  readonly environment: TemplateEnvironment;
  readonly spools: SpoolReader;
  /** Ends the work, done or not. Empties the cache where the code or a template is not what it was at the start. */
  close(): Promise<void>;
}

/**
 * Writes the site's assets, and has those ready who write the rest.
 *
 * @returns to be closed before the groundwork is
 * @throws {Error} where the assets do not bundle
 */
export async function openWorkshop(input: WorkshopInput, { hiring, assets }: Groundwork): Promise<Workshop> {
  const prepared = prepare(input, assets);
  const workers = hiring.hire(prepared, input.articles);
  const work = await prepared;
  const spools = readSpools(work.spoolFolders);
  return {
    work,
    workers,
    environment: buildEnvironment(work),
    spools,
    async close() {
      spools.close();
      await workers.close();
      // A script or template was saved meanwhile: what was made is of neither state, and is kept for none.
      if (codeAtStart !== work.code || codeDigest() !== work.code) sweepWorkCache(work.cache, new Set());
    },
  };
}

/** Writes the assets, makes the folder of the spools, and tells what all who work need to know. */
async function prepare(input: WorkshopInput, bundle: Promise<AssetBundle>): Promise<SiteWork> {
  const { settings, sources, search: searchable, output, generated, markdown, cache, spools } = input;
  const { spoolFolders = [spools] } = input;
  const code = codeDigest();
  // Ended before a bundle can fail: a folder must not be made while the output is cleared away.
  await mkdir(spools, { recursive: true });
  const bundled = await bundle;
  writeAssets(bundled, output);
  const { assets } = bundled;
  const digest = siteDigest(code, settings, assets, searchable);
  const folders = { output, generated, markdown, cache, spools, spoolFolders };
  return { settings, sources, assets, searchable, ...folders, code, digest };
}
