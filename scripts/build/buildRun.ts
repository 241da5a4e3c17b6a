import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { siteDigest, type WorkerConfig } from "../articles/workerContext.ts";
import { sweepWorkCache } from "../cache/workCache.ts";
import { codeDigest } from "../code/codeDigest.ts";
import type { Source } from "../model/article.ts";
import type { SavedSearch } from "../model/savedSearch.ts";
import type { Settings } from "../model/settings/settings.ts";
import { type MarkdownFolder, openMarkdownFolder } from "../output/markdownFolder.ts";
import { type Staging, stage } from "../output/staging.ts";
import { type AssetBundle, bundleAssets, writeAssets } from "../render/bundleAssets.ts";
import { buildEnvironment } from "../render/templateEnvironment.ts";
import { readRecordLogs } from "../system/files/recordLog.ts";
import { type LazyThreadPool, lazyThreadPool } from "../workers/workerPool.ts";
import type { BuildContext } from "./buildContext.ts";
import type { OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { type StageClock, stageClock } from "./stageClock.ts";

export interface ContextInput {
  readonly settings: Settings;
  /** Folder of the store; absent in a merge. */
  readonly versions?: string;
  readonly sources: readonly Source[];
  readonly search: boolean;
  readonly savedSearches: readonly SavedSearch[];
  /** Number of articles. */
  readonly articles: number;
  /** Folder of the cache's entries. */
  readonly cache: string;
  /** Folder of the record logs below the unfinished site, to be created. */
  readonly recordLogs: string;
  /** Folders of the record logs that references point into, if not that one. */
  readonly recordLogFolders?: readonly string[];
}

/**
 * One run of a build, and the only owner of what it opens: the unfinished site, the folder of markdown, threads, record
 * logs. close() ends all of it, in whatever state the run stopped.
 */
export class BuildRun {
  readonly #clock: StageClock;
  readonly #code: string;
  readonly #threads: LazyThreadPool;
  #assets: Promise<AssetBundle> | undefined;
  #staging: Staging | undefined;
  #markdown: { readonly path: string; readonly folder: MarkdownFolder } | undefined;
  #context: BuildContext | undefined;

  /** @param jobs processors to use, at least 1 */
  constructor(jobs: number, onProgress: OnProgress) {
    this.#clock = stageClock(onProgress);
    this.#code = codeDigest();
    this.#threads = lazyThreadPool(jobs);
  }

  get on(): OnProgress {
    return this.#clock.on;
  }

  /** Starts the work that depends on no article, to run while the store is listed: bundling the assets. */
  prewarm(settings: Settings): void {
    this.#assets = bundleAssets(settings.interface);
    // Prevents an unhandled rejection; a failure surfaces in openContext().
    this.#assets.catch(() => {});
  }

  /** Starts the threads, once enough articles are expected to use all of them. */
  expectArticles(articles: number): void {
    this.#threads.prewarm(articles);
  }

  /**
   * Locks the output for this run, and creates the folder that the site is written to.
   *
   * @returns that folder
   * @throws {OutputBusyError} if another build is writing the output
   */
  async stageOutput(output: string): Promise<string> {
    this.#staging = await stage(output);
    return this.#staging.folder;
  }

  /**
   * Locks the folder of generated markdown for this run, and creates the one that drafts are written to.
   *
   * @param otherwise the folder to use if the first cannot be written to, as in a read-only checkout
   * @throws {FolderError} if the folder holds files that no build wrote
   */
  async openMarkdown(folder: string, otherwise = folder): Promise<void> {
    try {
      this.#markdown = { path: folder, folder: await openMarkdownFolder(folder) };
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (!["EROFS", "EACCES", "EPERM"].includes(code) || folder === otherwise) throw error;
      const reason = `cannot be written to (${code}), so the generated markdown is in ${otherwise}`;
      const opened = await openMarkdownFolder(otherwise);
      const notice = opened.notice ?? { severity: "warning", file: path.relative("", folder), reason };
      this.#markdown = { path: otherwise, folder: { ...opened, notice } };
    }
    await mkdir(this.#staging!.drafts);
  }

  /**
   * Writes the assets, and starts the threads if they have not been started.
   *
   * @throws {Error} if the assets do not bundle
   */
  async openContext(input: ContextInput): Promise<BuildContext> {
    const prepared = this.#prepareWork(input);
    const workers = this.#threads.start(prepared, input.articles);
    const work = await prepared;
    const recordLogs = readRecordLogs(work.recordLogFolders);
    this.#context = {
      work,
      workers,
      environment: buildEnvironment(work),
      recordLogs,
      endThreads: () => this.#threads.close(),
      async removeRecordLogs() {
        // Windows and NFS do not remove open files.
        recordLogs.close();
        await rm(work.recordLogs, { recursive: true });
      },
    };
    return this.#context;
  }

  /** Writes the assets, creates the folder of the record logs, and assembles the configuration of the workers. */
  async #prepareWork(input: ContextInput): Promise<WorkerConfig> {
    const { settings, versions, sources, search: searchable, savedSearches, cache } = input;
    const { folder: output, drafts: markdownDrafts } = this.#staging!;
    const recordLogs = path.join(output, input.recordLogs);
    // Finished before a bundle can fail: no folder must be created while the output is being removed.
    await mkdir(recordLogs, { recursive: true });
    const bundle = await this.#assets!;
    writeAssets(bundle, output);
    const { assets } = bundle;
    const code = this.#code;
    const digest = siteDigest(code, settings, assets, searchable, savedSearches);
    const markdown = this.#markdown?.path;
    const folders = { output, markdownDrafts, ...(markdown !== undefined && { markdown }), cache, recordLogs };
    const { recordLogFolders = [recordLogs] } = input;
    return {
      settings,
      ...(versions !== undefined && { versions }),
      sources,
      assets,
      searchable,
      savedSearches,
      ...folders,
      recordLogFolders,
      code,
      digest,
    };
  }

  /**
   * Puts a finished site in the output's place, then its markdown file by file.
   *
   * @param result without a summary if no site was written
   * @param markdown paths of the generated markdown of all articles, below its folder
   */
  async publish(result: BuildResult, markdown?: ReadonlySet<string>): Promise<BuildResult> {
    await this.#endWork();
    const notice = this.#markdown?.folder.notice;
    const problems = notice ? [...result.problems, notice] : result.problems;
    if (!result.summary) return { ...result, problems };
    this.on("Putting in place", 0, 1);
    const { drafts, publish } = this.#staging!;
    // The site first: nothing depends on the markdown, which must not be newer than a site that could not be published.
    const left = await publish(() => markdown && this.#markdown?.folder.commit(drafts, markdown));
    this.#staging = undefined;
    return { ...result, problems: [...problems, ...left], summary: { ...result.summary, seconds: this.#clock.stop() } };
  }

  /** Ends the run; idempotent. Closes the writers, then removes what they wrote unless it was published, then frees the locks. */
  async close(): Promise<void> {
    try {
      await this.#endWork();
    } finally {
      await this.#staging?.discard();
      this.#markdown?.folder.release();
      this.#staging = undefined;
      this.#markdown = undefined;
    }
  }

  /** Ends threads and record logs. Empties the cache if code or a template has changed since the start. */
  async #endWork(): Promise<void> {
    await this.#threads.close();
    if (!this.#context) return;
    const { work, recordLogs } = this.#context;
    this.#context = undefined;
    recordLogs.close();
    // A script or template was saved meanwhile: the results belong to neither state, and are not kept.
    if (codeDigest() !== this.#code) sweepWorkCache(work.cache, new Set());
  }
}
