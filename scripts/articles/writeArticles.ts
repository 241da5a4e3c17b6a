import { closeSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { CacheEntry } from "../cache/entry.ts";
import { restoreOrMake } from "../cache/restoreOrMake.ts";
import { type PageBatches, pageBatches } from "../render/pageBatches.ts";
import { type ArticleFolder, sourceIdOf } from "../store/listStore.ts";
import { heldFirst } from "../store/store.ts";
import { collectGarbage } from "../system/collectGarbage.ts";
import type { FolderWriter } from "../system/files/folderWriter.ts";
import { type ArticleKey, articleBuffer, articleKey } from "./articleKey.ts";
import { type Payload, type PayloadHead, storePayload } from "./articlePayload.ts";
import type { ArticleReport } from "./articleReport.ts";
import type { BuiltArticle } from "./buildArticle.ts";
import { markdownPrefix, payloadFile, sitePrefix } from "./cacheEntryNames.ts";
import { RecentFiles } from "./recentFiles.ts";
import type { WorkerContext } from "./workerContext.ts";

/** Bytes of written files held for the cache: nearly always those of one Eleventy run and its articles. */
const mostRecent = 32_000_000;

/** How often to check whether a heavy article may begin, in milliseconds. */
const pollMs = 50;

/**
 * Writes articles to the site: restores those in the cache, and builds the others by buildArticle(). Holds the text of one
 * article at a time, and a batch of pages. A heavy article waits until enough memory is free; later ones are built first.
 *
 * @param onArticle called when an article is done except for its pages
 */
export async function writeArticles(
  folders: readonly ArticleFolder[],
  context: WorkerContext,
  onArticle: () => void,
): Promise<ArticleReport[]> {
  const { cache, recordLog, heavyWork } = context;
  const recent = new RecentFiles(mostRecent);
  const writeFile = (path: string, content: string | Uint8Array) => {
    const bytes = Buffer.from(content);
    context.output.write(path, bytes);
    recent.add(path, bytes);
  };
  const batches = pageBatches(context.environment, ({ path, html }) => writeFile(path, html));
  let unkept: { folder: ArticleFolder; key: string; isWhole: boolean; payload: Payload; names: string[] }[] = [];
  // Imported lazily, since most builds reuse everything, and only once: importing again goes through the thread of module
  // hooks each time, which takes as long as writing an article's files.
  let builder: Promise<typeof import("./buildArticle.ts")> | undefined;
  const buffer = articleBuffer();
  const sourceOf = (folder: ArticleFolder) => context.sources.get(sourceIdOf(folder.id))!;
  const keyOf = (folder: ArticleFolder) => articleKey(context.store, folder, sourceOf(folder), context.digest, buffer);
  const write = async (folder: ArticleFolder, { key, held, isWhole }: ArticleKey) => {
    const restore = (entry: CacheEntry) => storePayload(folder, key, restoreFiles(entry, context), true, recordLog);
    const make = async () => {
      builder ??= import("./buildArticle.ts");
      const { buildArticle } = await builder;
      const built = buildArticle(
        { folder, source: sourceOf(folder), readFile: heldFirst(held, context.store) },
        context,
      );
      await writeBuilt(built, context.markdownDrafts, writeFile, batches);
      const { payload } = built;
      unkept.push({ folder, key, isWhole, payload, names: entryNames(built) });
      return storePayload(folder, key, payload, false, recordLog);
    };
    const report = await restoreOrMake(cache, key, restore, make);
    onArticle();
    return report;
  };
  /** Renders the waiting pages, and stores finished articles in the cache. */
  const finish = async () => {
    await batches.flush();
    for (const { folder, key, isWhole, payload, names } of unkept) {
      // A file that was read again may have changed meanwhile: then the result belongs to no key. Nor does a result for
      // which some file was temporarily unreadable.
      if (!isWhole && keyOf(folder).key !== key) continue;
      if (payload.head.problems.some(({ passing }) => passing)) continue;
      await cache.write(key, { data: payload.head, files: entryFiles(payload, names, recent, context) });
    }
    unkept = [];
  };
  /** Writes a heavy article, pages included. */
  const writeHeavy = async (folder: ArticleFolder, articleKey: ArticleKey) => {
    try {
      const report = await write(folder, articleKey);
      if (report.reused) return report;
      await finish();
      // Before other articles begin, which need the memory.
      collectGarbage();
      return report;
    } finally {
      heavyWork.end(articleKey.bytes);
    }
  };
  const reports = new Map<ArticleFolder, ArticleReport>();
  const waiting: [ArticleFolder, ArticleKey][] = [];
  for (const folder of folders) {
    const articleKey = keyOf(folder);
    if (articleKey.isWhole) reports.set(folder, await write(folder, articleKey));
    else if (heavyWork.tryBegin(articleKey.bytes)) reports.set(folder, await writeHeavy(folder, articleKey));
    else waiting.push([folder, articleKey]);
  }
  for (const [folder, articleKey] of waiting) {
    while (!heavyWork.tryBegin(articleKey.bytes)) await setTimeout(pollMs);
    reports.set(folder, await writeHeavy(folder, articleKey));
  }
  await finish();
  recordLog.flush();
  return folders.map((folder) => reports.get(folder)!);
}

/** Writes the finished files and the markdown; the pages wait for Eleventy. */
async function writeBuilt(
  { files, pages, picture }: BuiltArticle,
  markdownDrafts: FolderWriter,
  writeFile: (path: string, content: string | Uint8Array) => void,
  batches: PageBatches,
): Promise<void> {
  for (const { path, text } of files) writeFile(path.slice(1), text);
  if (picture) {
    const { drawPicture } = await import("../render/picture/drawPicture.ts");
    writeFile(picture.path.slice(1), await drawPicture(picture.svg));
  }
  for (const { path, text, data } of pages) {
    markdownDrafts.write(path, text);
    await batches.add({ path, data }, text.length);
  }
}

/** Paths of the files of a cache entry. */
function entryNames({ files, paths, pages, picture }: BuiltArticle): string[] {
  return [
    ...files.map(({ path }) => sitePrefix + path.slice(1)),
    ...(picture ? [sitePrefix + picture.path.slice(1)] : []),
    ...paths.map((path) => `${sitePrefix}${path.slice(1)}index.html`),
    ...pages.map(({ path }) => markdownPrefix + path),
  ];
}

/** Writes the files of an entry, and returns its payload. */
function restoreFiles(entry: CacheEntry, { output, markdownDrafts, markdown }: WorkerContext): Payload {
  let payload: Buffer = Buffer.alloc(0);
  for (const { path: file, bytes } of entry.files) {
    if (file === payloadFile) payload = bytes;
    else if (file.startsWith(sitePrefix)) output.write(file.slice(sitePrefix.length), bytes);
    else {
      const below = file.slice(markdownPrefix.length);
      if (markdown === undefined || !isThere(path.join(markdown, below), bytes)) markdownDrafts.write(below, bytes);
    }
  }
  return { head: entry.data as PayloadHead, bytes: payload };
}

/** Scratch buffer for comparing files; few files are larger. */
const scratch = Buffer.allocUnsafe(1_000_000);

/** Whether a file already has these bytes. Reading is much faster than writing, and checking the size than a failing open. */
function isThere(file: string, bytes: Buffer): boolean {
  if (bytes.length > scratch.length) return false;
  try {
    if (statSync(file, { throwIfNoEntry: false })?.size !== bytes.length) return false;
    const handle = openSync(file, "r");
    try {
      return scratch.subarray(0, readSync(handle, scratch, 0, scratch.length, null)).equals(bytes);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}

/** Files are read back one by one, except for those that are still in memory. */
function* entryFiles(
  payload: Payload,
  names: readonly string[],
  recent: RecentFiles,
  { output, markdownDrafts }: WorkerContext,
) {
  yield { path: payloadFile, bytes: payload.bytes };
  for (const path of names) {
    if (path.startsWith(sitePrefix)) {
      const below = path.slice(sitePrefix.length);
      yield { path, bytes: recent.take(below) ?? output.read(below) };
    } else yield { path, bytes: markdownDrafts.read(path.slice(markdownPrefix.length)) };
  }
}
