import { openWorkCache, type WorkCache } from "../cache/workCache.ts";
import type { Source } from "../model/article.ts";
import type { SavedSearch } from "../model/savedSearch.ts";
import type { Settings } from "../model/settings/settings.ts";
import type { Assets } from "../render/assets.ts";
import { buildEnvironment, type TemplateEnvironment } from "../render/templateEnvironment.ts";
import { folderStore } from "../store/folderStore.ts";
import type { Store } from "../store/store.ts";
import { contentHash } from "../system/contentHash.ts";
import { type FolderWriter, folderWriter } from "../system/files/folderWriter.ts";
import { openRecordLog, type RecordLog, type RecordLogReader, readRecordLogs } from "../system/files/recordLog.ts";
import { type HeavyWork, heavyWork } from "./heavyWork.ts";

/** Configuration of every thread of a build; plain data. */
export interface WorkerConfig {
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly assets: Assets;
  /** Whether the site has a search index. */
  readonly searchable: boolean;
  readonly savedSearches: readonly SavedSearch[];
  /** Folder of the store; absent in a merge, which reads none. */
  readonly versions?: string;
  /** Folder of the unfinished site. */
  readonly output: string;
  /** Folder that the generated markdown is written to. */
  readonly markdownDrafts: string;
  /** Folder to which the drafts are moved once the site is done; equal files there need not be written. Absent in a merge. */
  readonly markdown?: string;
  /** Folder of the cache's entries. */
  readonly cache: string;
  /** Folder of the record logs of this build. */
  readonly recordLogs: string;
  /** Folders of the record logs that positions refer to: that one, or those of the merged shard outputs. */
  readonly recordLogFolders: readonly string[];
  /** Digest of the code and the templates. */
  readonly code: string;
  /** Digest of the settings, the code and the templates, part of all cache keys. */
  readonly digest: string;
}

/** The tools of one thread, made from its configuration. */
export interface WorkerContext {
  readonly settings: Settings;
  readonly sources: ReadonlyMap<string, Source>;
  readonly searchable: boolean;
  readonly savedSearches: readonly SavedSearch[];
  readonly environment: TemplateEnvironment;
  readonly store: Store;
  readonly output: FolderWriter;
  readonly markdownDrafts: FolderWriter;
  readonly markdown?: string;
  readonly cache: WorkCache;
  readonly recordLog: RecordLog;
  readonly recordLogs: RecordLogReader;
  readonly digest: string;
  readonly heavyWork: HeavyWork;
}

/** The context that all articles of a site share. */
export type ArticleSite = Pick<WorkerContext, "settings" | "environment" | "searchable" | "savedSearches">;

/**
 * @param number the thread's, for the name of its record log
 * @param heavy of heavyWorkCounter(), the same for all threads of the build
 */
export function openWorkerContext(work: WorkerConfig, number: number, heavy: Int32Array): WorkerContext {
  const { settings, assets, searchable, savedSearches } = work;
  return {
    settings,
    sources: new Map(work.sources.map((source) => [source.id, source])),
    searchable,
    savedSearches,
    environment: buildEnvironment({ settings, assets, searchable }),
    store: folderStore(work.versions ?? ""),
    output: folderWriter(work.output),
    markdownDrafts: folderWriter(work.markdownDrafts),
    ...(work.markdown !== undefined && { markdown: work.markdown }),
    cache: openWorkCache(work.cache),
    recordLog: openRecordLog(work.recordLogs, number),
    recordLogs: readRecordLogs(work.recordLogFolders),
    digest: work.digest,
    heavyWork: heavyWork(heavy),
  };
}

/** Digest of what all pages of a site depend on: code, settings and saved searches. */
export function siteDigest(
  code: string,
  settings: Settings,
  assets: Assets,
  searchable: boolean,
  savedSearches: readonly SavedSearch[],
): string {
  return contentHash(code, JSON.stringify([settings, assets, searchable, savedSearches]));
}
