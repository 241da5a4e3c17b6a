import { setImmediate } from "node:timers/promises";
import { paginatedTemplates } from "../lists/lists.ts";
import { joinPages, type PaginatedPages, pageBatchesOf, plainPages } from "../lists/paginatedPages.ts";
import type { SiteLists } from "../lists/siteLists.ts";
import type { GeneratedFile } from "../render/renderPages.ts";
import { folderWriter } from "../system/files/folderWriter.ts";
import { settleAll } from "../system/settleAll.ts";
import type { Task } from "../workers/tasks.ts";
import type { WorkerPool } from "../workers/workerPool.ts";
import type { BuildContext } from "./buildContext.ts";
import type { OnProgress } from "./buildOptions.ts";

/** Listed pages in a task that restores them from the cache. */
const mostRestored = 500;
/** Listed pages in a task that renders them, with one start of Eleventy and all their data in memory. */
const mostRendered = 100;

/** The build context, as far as lists need it. */
export type ListContext = Pick<BuildContext, "work" | "workers">;

/**
 * Writes lists, feeds, sitemaps and the site's own pages.
 *
 * @param feeds generated lazily
 * @returns the cache keys of the pages
 */
export async function writeLists(
  { lists, feeds }: { readonly lists: SiteLists; readonly feeds: Iterable<GeneratedFile> },
  { work, workers }: ListContext,
  onProgress: OnProgress,
): Promise<readonly string[]> {
  const writeFeeds = async () => {
    const writer = folderWriter(work.output);
    for (const file of lists.files) writer.write(file.path, file.text);
    for (const feed of feeds) {
      writer.write(feed.path, feed.text);
      // Lets this thread hand out tasks to the others.
      await setImmediate();
    }
  };
  const [keys] = await settleAll([writePages(lists, workers, onProgress), writeFeeds()]);
  return keys;
}

/** Writes the pages on the workers, and returns their cache keys. */
async function writePages({ data, listed }: SiteLists, workers: WorkerPool, onProgress: OnProgress): Promise<string[]> {
  const count = (lists: readonly PaginatedPages[]) => lists.reduce((sum, { pages }) => sum + pages.length, 0);
  const total = count(listed);
  const tell = (done: number) => onProgress("Lists and feeds", done, total);
  tell(0);
  const keys: string[] = [];
  const missing: PaginatedPages[] = [];
  const batches = [...pageBatchesOf(listed, mostRestored)];
  let ended = 0;
  // In the order of the batches.
  for await (const taken of workers.run<"listed">(tasksOf("listed", batches), tell)) {
    const batch = batches[ended++]!;
    keys.push(...taken.keys);
    // An empty list would start Eleventy for nothing.
    if (taken.missing.length > 0) missing.push({ ...batch, pages: taken.missing.map((place) => batch.pages[place]!) });
  }
  const left = total - count(missing);
  const lists = joinPages(missing);
  const few = count(lists) <= mostRendered;
  const rendered: Iterable<Extract<Task, { kind: "own" | "missing" }>> = [
    { kind: "own", data, paginated: paginatedTemplates(), missing: few ? lists.map(plainPages) : [] },
    ...(few ? [] : tasksOf("missing", pageBatchesOf(lists, mostRendered))),
  ];
  for await (const _ of workers.run<"own" | "missing">(rendered, (done) => tell(left + done)));
  tell(total);
  return keys;
}

function* tasksOf<K extends "listed" | "missing">(kind: K, batches: Iterable<PaginatedPages>) {
  for (const batch of batches) yield { kind, batch: plainPages(batch) };
}
