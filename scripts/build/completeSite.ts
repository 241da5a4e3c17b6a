import path from "node:path";
import { openWorkCache, sweepWorkCache } from "../cache/workCache.ts";
import { hostBudget } from "../hosts/hostBudget.ts";
import { hostFiles } from "../hosts/hostFiles.ts";
import { refuseOverLimit } from "../hosts/refuseOverLimit.ts";
import type { ArchivedChange } from "../lists/archive/archivedChange.ts";
import { type ArchivedRecord, type ArchiveIndex, recordPosition } from "../lists/archive/archiveIndex.ts";
import { feeds } from "../lists/feeds.ts";
import type { ListSite } from "../lists/listDefinition.ts";
import { lists } from "../lists/lists.ts";
import { siteFeeds } from "../lists/siteFeeds.ts";
import { siteLists } from "../lists/siteLists.ts";
import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { FoundRecord, SearchRecord } from "../search/records/records.ts";
import { writeSearch } from "../search/writeSearch.ts";
import { bothSizes, folderSize } from "../system/files/folderSize.ts";
import { folderWriter } from "../system/files/folderWriter.ts";
import { settleAll } from "../system/settleAll.ts";
import type { BuildContext } from "./buildContext.ts";
import type { OnProgress } from "./buildOptions.ts";
import { type BuildResult, summaryOf } from "./buildResult.ts";
import { writeLists } from "./writeLists.ts";

/** Folder of the search index on the site. */
const searchFolder = "pagefind";

/**
 * Writes what depends on all articles, once they are written: lists, feeds, sitemaps, the search index. Writes nothing if
 * there is no article, or if `strict` is set and something is refused.
 *
 * @param options.found problems of the store, except those of its articles
 * @param options.jobs processors to use
 * @throws {HostLimitError} if the site exceeds its host's limits
 */
export async function completeSite(
  archive: ArchiveIndex,
  context: BuildContext,
  { strict, found, jobs }: { strict: boolean; found: readonly Problem[]; jobs: number },
  onProgress: OnProgress,
): Promise<BuildResult> {
  const { work, environment, recordLogs } = context;
  const { settings, savedSearches, output } = work;
  const paths = new Set([...archive.paths, ...work.sources.map((source) => source.path)]);
  const sources = usedSources(archive, work.sources);
  const readFound: ListSite["readFound"] = (changes) => foundRecords(changes, archive, recordLogs);
  const site: ListSite = { settings, sources, savedSearches, paths, read: ({ at }) => recordLogs.read(at), readFound };
  const reduced = siteLists(lists, archive, site, settings.url !== undefined);
  const problems = [...found, ...archive.problems, ...archive.aheadOfAll(), ...reduced.problems];
  const isRefused = strict && problems.some(({ severity }) => severity === "refused");
  if (archive.articles.length === 0 || isRefused) {
    // Withdrawn text is removed from the cache all the same.
    sweepWorkCache(work.cache, archive.keys);
    return { problems };
  }

  const writer = folderWriter(output);
  for (const file of hostFiles(settings.host)) writer.write(file.path, file.text);
  const reducedFeeds = siteFeeds(feeds, archive, { sources, savedSearches, settings }, environment, recordLogs);
  const writeAndEnd = async () => {
    const keys = await writeLists({ lists: reduced, feeds: reducedFeeds }, context, onProgress);
    // There are no more tasks, and Pagefind needs the threads' memory.
    await context.endThreads();
    return keys;
  };
  const written = writeAndEnd();
  // In parallel, because Pagefind runs in processes of its own, which would leave this one idle.
  const search = work.searchable ? writeIndex(archive, context, { jobs, lists: written }, onProgress) : [];
  const sizeBeside = written.then(() => folderSize(output, (name) => name !== searchFolder));
  const [ofLists, ofSearch, beside] = await settleAll([written, search, sizeBeside]);
  for (const key of [...ofLists, ...ofSearch]) archive.keys.add(key);
  await context.removeRecordLogs();
  const size = bothSizes(
    beside,
    folderSize(output, (name) => name === searchFolder),
  );
  const budget = hostBudget(size, settings.host);
  sweepWorkCache(work.cache, archive.keys);
  refuseOverLimit(budget);
  return { problems, summary: summaryOf(archive, problems, size), budget };
}

/** What a search finds of some changes, in their order. O(n) in the records of the archive. */
function foundRecords(
  changes: readonly ArchivedChange[],
  { records }: ArchiveIndex,
  recordLogs: BuildContext["recordLogs"],
): FoundRecord[] {
  const positions = new Map<string, ArchivedRecord | undefined>(changes.map(({ url }) => [url, undefined]));
  for (const record of records)
    if (record.kind === "change" && positions.has(record.url)) positions.set(record.url, record);
  return [...positions.values()].flatMap((record) => {
    if (!record) return [];
    const { found } = recordLogs.read<SearchRecord>(recordPosition(record));
    return JSON.parse(found) as FoundRecord;
  });
}

/** The sources that have an article. */
function usedSources(archive: ArchiveIndex, sources: readonly Source[]): Source[] {
  const used = new Set(archive.articles.map(({ summary }) => summary.source));
  return sources.filter(({ id }) => used.has(id));
}

/**
 * Writes the search index in parallel with the lists, as far as memory allows; its progress shows once they are written.
 *
 * @returns its cache keys
 */
async function writeIndex(
  archive: ArchiveIndex,
  { work, recordLogs }: BuildContext,
  { jobs, lists }: { jobs: number; lists: Promise<unknown> },
  onProgress: OnProgress,
): Promise<readonly string[]> {
  const total = archive.records.length;
  let indexed = 0;
  let isShown = false;
  const report = () => isShown && onProgress("Search", indexed, total);
  const room = lists.then(() => {
    isShown = true;
    report();
  });
  // Not awaited if there is little to index. Prevents an unhandled rejection; a failure surfaces with the lists.
  room.catch(() => {});
  const { keys } = await writeSearch({
    refs: archive.records,
    read: (ref) => recordLogs.read<SearchRecord>(recordPosition(ref as ArchivedRecord)),
    output: path.join(work.output, searchFolder),
    digest: work.code,
    cache: openWorkCache(work.cache),
    jobs,
    room,
    onProgress: (done) => {
      indexed = done;
      report();
    },
  });
  return keys;
}
