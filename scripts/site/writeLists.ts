import type { Source } from "../model/article.ts";
import { allEnded } from "./allEnded.ts";
import type { ArchiveIndex } from "./archiveIndex.ts";
import type { OnProgress } from "./buildOptions.ts";
import { folderWriter } from "./folderWriter.ts";
import { type ListedPages, listedBatches } from "./listedPages.ts";
import type { Redirect } from "./redirects.ts";
import { renderPages } from "./renderPages.ts";
import { siteFeeds } from "./siteFeeds.ts";
import { siteLists } from "./siteLists.ts";
import type { Workers } from "./workers.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Writes lists, feeds, sitemaps and the site's own pages, and ends the threads, which have nothing to do after that.
 *
 * @param of.sources those that have an article
 * @returns their keys of the cache
 */
export async function writeLists(
  archive: ArchiveIndex,
  { work, workers, environment, spools }: Workshop,
  { sources, redirects }: { sources: readonly Source[]; redirects: readonly Redirect[] },
  onProgress: OnProgress,
): Promise<readonly string[]> {
  const { settings, output } = work;
  const { data, listed } = siteLists(archive, sources, redirects, spools);
  const writeOwn = async () => {
    await renderPages({ data }, environment, output);
    const writer = folderWriter(output);
    for (const feed of siteFeeds(archive, sources, settings, environment, spools)) writer.write(feed.path, feed.text);
    return [];
  };
  const writeListed = () => listedPages(listed, workers, onProgress);
  // Eleventy runs once at a time in a thread: where there are no others, one after the other.
  const keys =
    workers.threads > 1 ? await allEnded([writeListed(), writeOwn()]) : [await writeOwn(), await writeListed()];
  // Pagefind needs the memory that the threads hold.
  await workers.close();
  return keys.flat();
}

/** Has the listed pages written, and returns their keys of the cache. */
async function listedPages(
  listed: readonly ListedPages[],
  workers: Workers,
  onProgress: OnProgress,
): Promise<readonly string[]> {
  const pages = listed.reduce((sum, { pages }) => sum + pages.length, 0);
  const onPages = (done: number) => onProgress("Lists and feeds", done, pages);
  onPages(0);
  const tasks = (function* () {
    for (const batch of listedBatches(listed)) yield { kind: "pages", batch } as const;
  })();
  const keys: string[] = [];
  for await (const ofBatch of workers.run<"pages">(tasks, onPages)) keys.push(...ofBatch);
  onPages(pages);
  return keys;
}
