import { mkdir } from "node:fs/promises";
import { sweepWorkCache } from "../cache/workCache.ts";
import { codeDigest } from "../code/codeDigest.ts";
import type { Source } from "../model/article.ts";
import type { Settings } from "../model/settings.ts";
import { threadsFor } from "./buildArticles.ts";
import { bundleAssets } from "./bundleAssets.ts";
import { type SiteWork, siteDigest } from "./siteWork.ts";
import { readSpools, type SpoolReader } from "./spool.ts";
import { buildEnvironment, type TemplateEnvironment } from "./templateEnvironment.ts";
import { startWorkers, type Workers } from "./workers.ts";

/** Taken as soon as this process has loaded its scripts. */
const codeAtStart = codeDigest();

export interface WorkshopInput {
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly search: boolean;
  /** Processors to use, at least 1. */
  readonly jobs: number;
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

/** What it takes to write a site, whole, in part or from parts. */
export interface Workshop {
  readonly work: SiteWork;
  readonly workers: Workers;
  readonly environment: TemplateEnvironment;
  readonly spools: SpoolReader;
  /** Ends the work, done or not. Empties the cache where the code or a template is not what it was at the start. */
  close(): Promise<void>;
}

/** Writes the site's assets, and has those ready who write the rest. */
export async function openWorkshop(input: WorkshopInput): Promise<Workshop> {
  const prepared = prepare(input);
  const workers = startWorkers(prepared, threadsFor(input.articles, input.jobs));
  const work = await prepared.catch(async (error) => {
    await workers.close();
    throw error;
  });
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
async function prepare(input: WorkshopInput): Promise<SiteWork> {
  const { settings, sources, search: searchable, output, generated, markdown, cache, spools } = input;
  const { spoolFolders = [spools] } = input;
  const begun = Promise.all([bundleAssets(output), mkdir(spools, { recursive: true })]);
  const code = codeDigest();
  const [assets] = await begun;
  const digest = siteDigest(code, settings, assets, searchable);
  const folders = { output, generated, markdown, cache, spools, spoolFolders };
  return { settings, sources, assets, searchable, ...folders, code, digest };
}
