import { changesOf } from "../change/changesOf.ts";
import { labelChanges } from "../labels/labelChanges.ts";
import type { Source } from "../model/article.ts";
import type { PageBatches } from "../render/pageBatches.ts";
import { searchRecords } from "../search/records/records.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import { readArticle } from "../store/readArticle.ts";
import { readFromHeld, type StoredFile } from "../system/files/readStoredFile.ts";
import { articleFiles } from "./articleFiles.ts";
import { encodePayload, type PayloadHead } from "./articlePayload.ts";
import { markdownPrefix, sitePrefix } from "./cacheEntryNames.ts";
import type { WorkerContext } from "./workerContext.ts";

export interface BuiltArticle {
  readonly work: PayloadHead;
  /** See encodePayload(). */
  readonly payload: Buffer;
  /** Paths of an entry of the cache. */
  readonly files: readonly string[];
}

/**
 * Reads an article and writes its files; its pages wait for Eleventy.
 *
 * @param held files of it that were read before, by path
 */
export async function buildArticle(
  folder: ArticleFolder,
  source: Source,
  context: WorkerContext,
  pages: PageBatches,
  held: ReadonlyMap<string, StoredFile>,
): Promise<BuiltArticle> {
  const { article, problems } = readArticle(folder, source, readFromHeld(held));
  if (!article) return { ...encodePayload(folder, problems, undefined), files: [] };
  const changes = labelChanges(article, changesOf(article));
  const made = articleFiles(article, changes, context.settings, context.environment);
  for (const file of made.finished) context.output.write(file.path, file.text);
  for (const file of made.markdown) {
    context.markdownDrafts.write(file.path, file.text);
    await pages.add({ path: file.path, data: file.data }, file.text.length);
  }
  const records = context.searchable ? searchRecords(article, changes, made.permalinks) : [];
  const files = [
    ...made.finished.map((file) => sitePrefix + file.path.slice(1)),
    ...made.pages.map((page) => `${sitePrefix}${page.slice(1)}index.html`),
    ...made.markdown.map((file) => markdownPrefix + file.path),
  ];
  return { ...encodePayload(folder, problems, { ...made, records }), files };
}
