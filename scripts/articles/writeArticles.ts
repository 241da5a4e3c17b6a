import { closeSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import type { CacheEntry } from "../cache/entry.ts";
import { pageBatches } from "../render/pageBatches.ts";
import { type ArticleFolder, sourceIdOf } from "../store/listStore.ts";
import { articleKey, articleRoom } from "./articleKey.ts";
import type { ArticleReport } from "./articleReport.ts";
import { type ArticleWork, reportOf } from "./articleWork.ts";
import type { BuiltArticle } from "./buildArticle.ts";
import { asideFile, inMarkdown, inSite } from "./entryPaths.ts";
import type { Desk } from "./siteWork.ts";

/**
 * Brings articles to the site: takes over what the cache has of them, and reads, compares and writes the others. Holds
 * the text of one article at a time, and a batch of pages.
 *
 * @param onArticle called as each is done but for its pages
 */
export async function writeArticles(
  folders: readonly ArticleFolder[],
  desk: Desk,
  onArticle: () => void,
): Promise<ArticleReport[]> {
  const { cache, spool } = desk;
  const pages = pageBatches(desk.environment, desk.outputFolder);
  const reports: ArticleReport[] = [];
  const unkept: { folder: ArticleFolder; key: string; isWhole: boolean; built: BuiltArticle }[] = [];
  // Loaded where there is something to build, for most builds find most of it done; once, for to import a module again
  // asks the thread of module hooks for its address, which takes as long as to write an article's files.
  let builder: Promise<typeof import("./buildArticle.ts")> | undefined;
  const room = articleRoom();
  const keyOf = (folder: ArticleFolder) =>
    articleKey(folder, desk.sources.get(sourceIdOf(folder.id))!, desk.digest, room);
  for (const folder of folders) {
    const { key, held, isWhole } = keyOf(folder);
    const entry = await cache.read(key);
    if (entry) reports.push(reportOf(folder, key, takeOver(entry, desk), true, spool));
    else {
      builder ??= import("./buildArticle.ts");
      const { buildArticle } = await builder;
      const built = await buildArticle(folder, desk.sources.get(sourceIdOf(folder.id))!, desk, pages, held);
      reports.push(reportOf(folder, key, built, false, spool));
      unkept.push({ folder, key, isWhole, built });
    }
    onArticle();
  }
  await pages.flush();
  spool.flush();
  for (const { folder, key, isWhole, built } of unkept) {
    // Where a file was read again, it may have been written meanwhile: what was made then belongs to no key. Nor does
    // what was made while a file could not be read just then.
    if (!isWhole && keyOf(folder).key !== key) continue;
    if (built.work.problems.some(({ passing }) => passing)) continue;
    await cache.write(key, { data: built.work, files: entryFiles(built, desk) });
  }
  return reports;
}

/** Writes the files of an entry. */
function takeOver(entry: CacheEntry, { output, generated, markdown }: Desk) {
  let aside: Buffer = Buffer.alloc(0);
  for (const { path: file, bytes } of entry.files) {
    if (file === asideFile) aside = bytes;
    else if (file.startsWith(inSite)) output.write(file.slice(inSite.length), bytes);
    else {
      const below = file.slice(inMarkdown.length);
      if (!isThere(path.join(markdown, below), bytes)) generated.write(below, bytes);
    }
  }
  return { work: entry.data as ArticleWork, aside };
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
function* entryFiles({ aside, files }: BuiltArticle, { output, generated }: Desk) {
  yield { path: asideFile, bytes: aside };
  for (const path of files) {
    const isSite = path.startsWith(inSite);
    yield {
      path,
      bytes: isSite ? output.read(path.slice(inSite.length)) : generated.read(path.slice(inMarkdown.length)),
    };
  }
}
