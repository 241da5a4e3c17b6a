import { workKey } from "../cache/workCache.ts";
import type { ListedPage, ListedPages } from "./listedPages.ts";
import { renderPages } from "./renderPages.ts";
import type { Desk } from "./siteWork.ts";

/**
 * Writes pages of a list: from the cache those that are as they were, by Eleventy the others.
 *
 * @returns their keys of the cache
 */
export async function writeListedPages({ template, name, pages }: ListedPages, desk: Desk): Promise<string[]> {
  const { cache, output } = desk;
  const keys: string[] = [];
  const missing: { page: ListedPage; key: string }[] = [];
  for (const page of pages) {
    const items = (page.items ?? []).map((ref) => desk.spools.bytes(ref));
    const key = workKey("list", desk.digest, template, page.href, JSON.stringify(page.data), ...items);
    keys.push(key);
    const entry = await cache.read(key);
    if (entry) for (const { path, bytes } of entry.files) output.write(path, bytes);
    else missing.push({ page, key });
  }
  if (missing.length === 0) return keys;
  const data = missing.map(({ page: { data, items } }) =>
    items ? { ...data, items: items.map((ref) => desk.spools.read(ref)) } : data,
  );
  await renderPages({ template, data: { [name]: data } }, desk.environment, desk.outputFolder);
  for (const { page, key } of missing) {
    const path = `${page.href}index.html`;
    await cache.write(key, { data: null, files: [{ path, bytes: output.read(path) }] });
  }
  return keys;
}
