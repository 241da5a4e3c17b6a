import type { Desk } from "../articles/siteWork.ts";
import { renderPages } from "../render/renderPages.ts";
import { contentHash } from "../system/contentHash.ts";
import type { ListedPage, ListedPages } from "./listedPages.ts";

export interface TakenOver {
  /** Keys of the cache, of all pages. */
  readonly keys: readonly string[];
  /** Places in the list of the pages that the cache does not have: not the pages, which whoever asks has already. */
  readonly missing: readonly number[];
}

/** Writes those pages of a list that are as they were, from the cache. */
export async function takeOverListedPages({ template, pages }: ListedPages, desk: Desk): Promise<TakenOver> {
  const keys: string[] = [];
  const missing: number[] = [];
  for (const [place, page] of pages.entries()) {
    const key = keyOf(page, template, desk);
    keys.push(key);
    const entry = await desk.cache.read(key);
    if (entry) for (const { path, bytes } of entry.files) desk.output.write(path, bytes);
    else missing.push(place);
  }
  return { keys, missing };
}

/** Has Eleventy write pages of a list, and keeps them in the cache. */
export async function renderListedPages({ template, name, pages }: ListedPages, desk: Desk): Promise<void> {
  const made = pages.map((page) => {
    const items = page.items?.map(({ at }) => desk.spools.read(at));
    const data = items ? { ...page.data, items } : page.data;
    return { key: keyOf(page, template, desk), data, path: `${page.href}index.html` };
  });
  await renderPages({ template, data: { [name]: made.map(({ data }) => data) } }, desk.environment, desk.outputFolder);
  for (const { key, path } of made)
    await desk.cache.write(key, { data: null, files: [{ path, bytes: desk.output.read(path) }] });
}

function keyOf({ href, data, items = [] }: ListedPage, template: string, { digest }: Desk): string {
  const digests = items.map((item) => item.digest);
  return contentHash("list", JSON.stringify([digest, template, href, data, digests]));
}
