import { workKey } from "../cache/workCache.ts";
import type { ListedBatch } from "./listedPages.ts";
import { renderPages } from "./renderPages.ts";
import type { Desk } from "./siteWork.ts";

/**
 * Writes pages of a list: from the cache those that are as they were, by Eleventy the others.
 *
 * @returns their keys of the cache
 */
export async function writeListedPages({ template, name, pages }: ListedBatch, desk: Desk): Promise<string[]> {
  const { cache, output } = desk;
  const keys: string[] = [];
  const missing: { href: string; key: string; data: unknown }[] = [];
  for (const { href, data } of pages) {
    const key = workKey("list", desk.digest, template, href, JSON.stringify(data));
    keys.push(key);
    const entry = await cache.read(key);
    if (entry) for (const { path, bytes } of entry.files) output.write(path, bytes);
    else missing.push({ href, key, data });
  }
  if (missing.length === 0) return keys;
  await renderPages(
    { template, data: { [name]: missing.map(({ data }) => data) } },
    desk.environment,
    desk.outputFolder,
  );
  for (const { href, key } of missing) {
    const path = `${href}index.html`;
    await cache.write(key, { data: null, files: [{ path, bytes: output.read(path) }] });
  }
  return keys;
}
