import { changesOf } from "../change/changesOf.ts";
import { labelChanges } from "../labels/labelChanges.ts";
import type { Source } from "../model/article.ts";
import type { PageBatches } from "../render/pageBatches.ts";
import { searchRecords } from "../search/records/records.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import { readArticle } from "../store/readArticle.ts";
import { readFromHeld, type StoredFile } from "../system/files/readStoredFile.ts";
import { articleFiles } from "./articleFiles.ts";
import { type ArticleWork, putAside } from "./articleWork.ts";
import { inMarkdown, inSite } from "./entryPaths.ts";
import type { Desk } from "./siteWork.ts";

export interface BuiltArticle {
  readonly work: ArticleWork;
  /** See putAside(). */
  readonly aside: Buffer;
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
  desk: Desk,
  pages: PageBatches,
  held: ReadonlyMap<string, StoredFile>,
): Promise<BuiltArticle> {
  const { article, problems } = await readArticle(folder, source, readFromHeld(held));
  if (!article) return { ...putAside(folder, problems, undefined), files: [] };
  const changes = labelChanges(article, changesOf(article));
  const made = articleFiles(article, changes, desk.settings, desk.environment);
  for (const file of made.finished) desk.output.write(file.path, file.text);
  for (const file of made.markdown) {
    desk.generated.write(file.path, file.text);
    await pages.add({ path: file.path, data: file.data }, file.text.length);
  }
  const records = desk.searchable ? searchRecords(article, changes, made.permalinks) : [];
  const files = [
    ...made.finished.map((file) => inSite + file.path.slice(1)),
    ...made.pages.map((page) => `${inSite}${page.slice(1)}index.html`),
    ...made.markdown.map((file) => inMarkdown + file.path),
  ];
  return { ...putAside(folder, problems, { ...made, records }), files };
}
