import { mkdir } from "node:fs/promises";
import { siteDigest, type WorkerConfig } from "../articles/workerContext.ts";
import { sweepWorkCache } from "../cache/workCache.ts";
import { codeDigest } from "../code/codeDigest.ts";
import type { Source } from "../model/article.ts";
import type { Settings } from "../model/settings.ts";
import { type AssetBundle, bundleAssets, writeAssets } from "../render/bundleAssets.ts";
import { buildEnvironment, type TemplateEnvironment } from "../render/templateEnvironment.ts";
import { type RecordLogReader, readRecordLogs } from "../system/files/recordLog.ts";
import { type LazyThreadPool, lazyThreadPool, type WorkerPool } from "../workers/workerPool.ts";

/** Taken as soon as this process has loaded its scripts. */
const codeAtStart = codeDigest();

export interface BuildContextInput {
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly search: boolean;
  /** How many articles there are to see to. */
  readonly articles: number;
  /** Folder of the unfinished site. */
  readonly output: string;
  /** Folder that the generated markdown is written to. */
  readonly markdownDrafts: string;
  /** Folder in which it stands once the site is done. */
  readonly markdown: string;
  /** Folder of the cache's entries. */
  readonly cache: string;
  /** Folder of the recordLogs, to be made. */
  readonly recordLogs: string;
  /** Where references count in other recordLogs than these. */
  readonly recordLogFolders?: readonly string[];
}

/** What is begun before a store is listed, for it does not depend on it. */
export interface Prewarmed {
  /** Those who write the site. */
  readonly threads: LazyThreadPool;
  readonly assets: Promise<AssetBundle>;
}

/**
 * Begins it.
 *
 * @param jobs processors to use, at least 1
 * @returns to be closed, whatever comes of it, by `threads.close()`
 */
export function prewarm(jobs: number): Prewarmed {
  const assets = bundleAssets();
  // Whoever awaits it hears of a failure; until then it is no unhandled one.
  assets.catch(() => {});
  return { threads: lazyThreadPool(jobs), assets };
}

/** What it takes to write a site, whole, in part or from parts. */
export interface BuildContext {
  readonly work: WorkerConfig;
  readonly workers: WorkerPool;
  readonly environment: TemplateEnvironment;
  readonly recordLogs: RecordLogReader;
  /** Ends the work, done or not. Empties the cache where the code or a template is not what it was at the start. */
  close(): Promise<void>;
}

/**
 * Writes the site's assets, and has those ready who write the rest.
 *
 * @returns to be closed before the prewarmed is
 * @throws {Error} where the assets do not bundle
 */
export async function openBuildContext(
  input: BuildContextInput,
  { threads, assets }: Prewarmed,
): Promise<BuildContext> {
  const prepared = prepare(input, assets);
  const workers = threads.start(prepared, input.articles);
  const work = await prepared;
  const recordLogs = readRecordLogs(work.recordLogFolders);
  return {
    work,
    workers,
    environment: buildEnvironment(work),
    recordLogs,
    async close() {
      recordLogs.close();
      await workers.close();
      // A script or template was saved meanwhile: what was made is of neither state, and is kept for none.
      if (codeAtStart !== work.code || codeDigest() !== work.code) sweepWorkCache(work.cache, new Set());
    },
  };
}

/** Writes the assets, makes the folder of the recordLogs, and tells what all who work need to know. */
async function prepare(input: BuildContextInput, bundle: Promise<AssetBundle>): Promise<WorkerConfig> {
  const { settings, sources, search: searchable, output, markdownDrafts, markdown, cache, recordLogs } = input;
  const { recordLogFolders = [recordLogs] } = input;
  const code = codeDigest();
  // Ended before a bundle can fail: a folder must not be made while the output is cleared away.
  await mkdir(recordLogs, { recursive: true });
  const bundled = await bundle;
  writeAssets(bundled, output);
  const { assets } = bundled;
  const digest = siteDigest(code, settings, assets, searchable);
  const folders = { output, markdownDrafts, markdown, cache, recordLogs, recordLogFolders };
  return { settings, sources, assets, searchable, ...folders, code, digest };
}
