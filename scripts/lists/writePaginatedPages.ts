import type { WorkerContext } from "../articles/workerContext.ts";
import { renderPages } from "../render/renderPages.ts";
import { contentHash } from "../system/contentHash.ts";
import type { PaginatedPage, PaginatedPages } from "./paginatedPages.ts";

export interface Restored {
  /** Cache keys of all pages. */
  readonly keys: readonly string[];
  /** Indexes of the pages that the cache lacks; the caller has the pages themselves. */
  readonly missing: readonly number[];
}

/** Writes the unchanged pages of a list from the cache. */
export async function restorePages({ template, pages }: PaginatedPages, context: WorkerContext): Promise<Restored> {
  const keys: string[] = [];
  const missing: number[] = [];
  for (const [place, page] of pages.entries()) {
    const key = keyOf(page, template, context);
    keys.push(key);
    const entry = await context.cache.read(key);
    if (entry) for (const { path, bytes } of entry.files) context.output.write(path, bytes);
    else missing.push(place);
  }
  return { keys, missing };
}

/** Renders pages of a list with Eleventy, and stores them in the cache. */
export async function renderMissingPages(
  { template, name, pages }: PaginatedPages,
  context: WorkerContext,
): Promise<void> {
  const made = pages.map((page) => {
    const items = page.items?.map(({ at }) => context.recordLogs.read(at));
    const data = items ? { ...page.data, items } : page.data;
    return { key: keyOf(page, template, context), data, path: `${page.href.slice(1)}index.html` };
  });
  const rendered = await renderPages({ template, data: { [name]: made.map(({ data }) => data) } }, context.environment);
  const pagesByPath = new Map(rendered.map(({ path, html }) => [path, Buffer.from(html)]));
  for (const { key, path } of made) {
    const bytes = pagesByPath.get(path);
    if (!bytes) throw new Error(`${template} rendered no ${path}.`);
    context.output.write(path, bytes);
    await context.cache.write(key, { data: null, files: [{ path, bytes }] });
  }
}

function keyOf({ href, data, items = [] }: PaginatedPage, template: string, { digest }: WorkerContext): string {
  const digests = items.map((item) => item.digest);
  return contentHash("list", JSON.stringify([digest, template, href, data, digests]));
}
