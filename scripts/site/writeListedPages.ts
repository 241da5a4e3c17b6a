import { workKey } from "../cache/workCache.ts";
import type { ListedPage, ListedPages } from "./listedPages.ts";
import { renderPages } from "./renderPages.ts";
import type { Desk } from "./siteWork.ts";

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
    const key = keyOf(page, template, itemsOf(page, desk), desk);
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
    const items = itemsOf(page, desk);
    const key = keyOf(page, template, items, desk);
    const data = page.items ? { ...page.data, items: items.map((item) => JSON.parse(item.toString())) } : page.data;
    return { key, data, path: `${page.href}index.html` };
  });
  await renderPages({ template, data: { [name]: made.map(({ data }) => data) } }, desk.environment, desk.outputFolder);
  for (const { key, path } of made)
    await desk.cache.write(key, { data: null, files: [{ path, bytes: desk.output.read(path) }] });
}

/** What the page lists, each in JSON. */
function itemsOf({ items = [] }: ListedPage, { spools }: Desk): Buffer[] {
  return items.map((ref) => spools.bytes(ref));
}

function keyOf({ href, data }: ListedPage, template: string, items: readonly Buffer[], { digest }: Desk): string {
  return workKey("list", digest, template, href, JSON.stringify(data), ...items);
}
