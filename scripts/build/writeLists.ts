import { setImmediate } from "node:timers/promises";
import type { ArchiveIndex } from "../lists/archiveIndex.ts";
import { type PaginatedPages, pageBatchesOf } from "../lists/paginatedPages.ts";
import type { Redirect } from "../lists/redirects.ts";
import { siteFeeds } from "../lists/siteFeeds.ts";
import { type SiteLists, siteLists } from "../lists/siteLists.ts";
import type { Source } from "../model/article.ts";
import { folderWriter } from "../system/files/folderWriter.ts";
import { settleAll } from "../system/settleAll.ts";
import type { Task } from "../workers/tasks.ts";
import type { WorkerPool } from "../workers/workerPool.ts";
import type { BuildContext } from "./buildContext.ts";
import type { OnProgress } from "./buildOptions.ts";

/** Listed pages in a task: many where most are taken over, … */
const mostTakenOver = 500;
/** … fewer where they are rendered, which share the start of an Eleventy, and whose data is held together. */
const mostRendered = 100;

/** What of a build's context lists need. */
export type ListContext = Pick<BuildContext, "work" | "workers" | "environment" | "recordLogs">;

/**
 * Writes lists, feeds, sitemaps and the site's own pages.
 *
 * @param of.sources those that have an article
 * @returns their keys of the cache
 */
export async function writeLists(
  archive: ArchiveIndex,
  { work, workers, environment, recordLogs }: ListContext,
  of: { readonly sources: readonly Source[]; readonly redirects: readonly Redirect[] },
  onProgress: OnProgress,
): Promise<readonly string[]> {
  const lists = siteLists(archive, of.sources, of.redirects, recordLogs);
  const writeFeeds = async () => {
    const writer = folderWriter(work.output);
    for (const feed of siteFeeds(archive, of.sources, work.settings, environment, recordLogs)) {
      writer.write(feed.path, feed.text);
      // Threads get their tasks from this one.
      await setImmediate();
    }
  };
  const [keys] = await settleAll([writePages(lists, workers, onProgress), writeFeeds()]);
  return keys;
}

/** Has the pages written, and returns their keys of the cache. */
async function writePages({ data, listed }: SiteLists, workers: WorkerPool, onProgress: OnProgress): Promise<string[]> {
  const count = (lists: readonly PaginatedPages[]) => lists.reduce((sum, { pages }) => sum + pages.length, 0);
  const total = count(listed);
  const tell = (done: number) => onProgress("Lists and feeds", done, total);
  tell(0);
  const keys: string[] = [];
  const missing: PaginatedPages[] = [];
  const tasks = [...tasksOf("listed", listed, mostTakenOver)];
  let ended = 0;
  // In the order of the tasks.
  for await (const taken of workers.run<"listed">(tasks, tell)) {
    const { batch } = tasks[ended++]!;
    keys.push(...taken.keys);
    // Eleventy would start for a list of none.
    if (taken.missing.length > 0) missing.push({ ...batch, pages: taken.missing.map((place) => batch.pages[place]!) });
  }
  const left = total - count(missing);
  const lists = joined(missing);
  const few = count(lists) <= mostRendered;
  const rendered: Iterable<Extract<Task, { kind: "own" | "missing" }>> = [
    { kind: "own", data, missing: few ? lists : [] },
    ...(few ? [] : tasksOf("missing", lists, mostRendered)),
  ];
  for await (const _ of workers.run<"own" | "missing">(rendered, (done) => tell(left + done)));
  tell(total);
  return keys;
}

function* tasksOf<K extends "listed" | "missing">(kind: K, lists: readonly PaginatedPages[], most: number) {
  for (const batch of pageBatchesOf(lists, most)) yield { kind, batch };
}

/** Lists of the same template after each other, as one. */
function joined(lists: readonly PaginatedPages[]): PaginatedPages[] {
  const whole = new Map<string, PaginatedPages>();
  for (const list of lists) {
    const pages = [...(whole.get(list.template)?.pages ?? []), ...list.pages];
    whole.set(list.template, { ...list, pages });
  }
  return [...whole.values()];
}
