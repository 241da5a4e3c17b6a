import { closeSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import type { CacheEntry } from "../cache/entry.ts";
import { pageBatches } from "../render/pageBatches.ts";
import { type ArticleFolder, sourceIdOf } from "../store/listStore.ts";
import { articleKey, articleRoom } from "./articleKey.ts";
import { type PayloadHead, storePayload } from "./articlePayload.ts";
import type { ArticleReport } from "./articleReport.ts";
import type { BuiltArticle } from "./buildArticle.ts";
import { markdownPrefix, payloadFile, sitePrefix } from "./cacheEntryNames.ts";
import type { WorkerContext } from "./workerContext.ts";

/**
 * Brings articles to the site: takes over what the cache has of them, and reads, compares and writes the others. Holds
 * the text of one article at a time, and a batch of pages.
 *
 * @param onArticle called as each is done but for its pages
 */
export async function writeArticles(
  folders: readonly ArticleFolder[],
  context: WorkerContext,
  onArticle: () => void,
): Promise<ArticleReport[]> {
  const { cache, recordLog } = context;
  const pages = pageBatches(context.environment, context.outputFolder);
  const reports: ArticleReport[] = [];
  const unkept: { folder: ArticleFolder; key: string; isWhole: boolean; built: BuiltArticle }[] = [];
  // Loaded where there is something to build, for most builds find most of it done; once, for to import a module again
  // asks the thread of module hooks for its address, which takes as long as to write an article's files.
  let builder: Promise<typeof import("./buildArticle.ts")> | undefined;
  const room = articleRoom();
  const keyOf = (folder: ArticleFolder) =>
    articleKey(folder, context.sources.get(sourceIdOf(folder.id))!, context.digest, room);
  for (const folder of folders) {
    const { key, held, isWhole } = keyOf(folder);
    const entry = await cache.read(key);
    if (entry) reports.push(storePayload(folder, key, restoreFromCache(entry, context), true, recordLog));
    else {
      builder ??= import("./buildArticle.ts");
      const { buildArticle } = await builder;
      const built = await buildArticle(folder, context.sources.get(sourceIdOf(folder.id))!, context, pages, held);
      reports.push(storePayload(folder, key, built, false, recordLog));
      unkept.push({ folder, key, isWhole, built });
    }
    onArticle();
  }
  await pages.flush();
  recordLog.flush();
  for (const { folder, key, isWhole, built } of unkept) {
    // Where a file was read again, it may have been written meanwhile: what was made then belongs to no key. Nor does
    // what was made while a file could not be read just then.
    if (!isWhole && keyOf(folder).key !== key) continue;
    if (built.work.problems.some(({ passing }) => passing)) continue;
    await cache.write(key, { data: built.work, files: entryFiles(built, context) });
  }
  return reports;
}

/** Writes the files of an entry. */
function restoreFromCache(entry: CacheEntry, { output, markdownDrafts, markdown }: WorkerContext) {
  let payload: Buffer = Buffer.alloc(0);
  for (const { path: file, bytes } of entry.files) {
    if (file === payloadFile) payload = bytes;
    else if (file.startsWith(sitePrefix)) output.write(file.slice(sitePrefix.length), bytes);
    else {
      const below = file.slice(markdownPrefix.length);
      if (!isThere(path.join(markdown, below), bytes)) markdownDrafts.write(below, bytes);
    }
  }
  return { work: entry.data as PayloadHead, payload };
}

/** What files are read into to be compared: few are larger. */
const room = Buffer.allocUnsafe(1_000_000);

/** Reading is much faster than writing, and asking for the length than failing to open. */
function isThere(file: string, bytes: Buffer): boolean {
  if (bytes.length > room.length) return false;
  try {
    if (statSync(file, { throwIfNoEntry: false })?.size !== bytes.length) return false;
    const handle = openSync(file, "r");
    try {
      return room.subarray(0, readSync(handle, room, 0, room.length, null)).equals(bytes);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}

/** Files are read back, for pages were written by Eleventy. */
function* entryFiles({ payload, files }: BuiltArticle, { output, markdownDrafts }: WorkerContext) {
  yield { path: payloadFile, bytes: payload };
  for (const path of files) {
    const isSite = path.startsWith(sitePrefix);
    yield {
      path,
      bytes: isSite
        ? output.read(path.slice(sitePrefix.length))
        : markdownDrafts.read(path.slice(markdownPrefix.length)),
    };
  }
}
