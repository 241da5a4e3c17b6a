import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { FolderError } from "../system/userError.ts";

/** The file that says a folder is a cache of Variorum's, from which builds remove what they no longer need. */
export const cacheMarker = ".variorum-cache";
const markerText = "Written by Variorum, which removes from this folder the finished work that it no longer needs.\n";

/** A folder of entries, by whose build it is. */
export const entriesPattern = /^work-(site|merge|shard-\d+-of-\d+)$/;
/** A folder of entries whose keys begin with the same two digits. */
export const shelfPattern = /^[0-9a-f]{2}$/;

/**
 * Makes the cache folder where it is missing, and marks it.
 *
 * @throws {FolderError} where it holds something that no build wrote
 */
export async function claimCache(cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const names = await readdir(cache);
  if (names.includes(cacheMarker)) return;
  for (const name of names)
    if (!(await isOurs(cache, name)))
      throw new FolderError(
        `--cache ${cache} holds something that no build wrote (${name}, and no file ${cacheMarker}); choose an empty folder.`,
      );
  await writeFile(path.join(cache, cacheMarker), markerText);
}

/** Whether an entry is what builds and the bench left before they marked the folder, down to where names are keys. */
async function isOurs(cache: string, name: string): Promise<boolean> {
  const entry = path.join(cache, name);
  if (name === "bench.json") return true;
  if (name === "articles") return existsSync(path.join(entry, ".variorum-articles"));
  if (!entriesPattern.test(name) || !(await lstat(entry)).isDirectory()) return false;
  return (await readdir(entry)).every((shelf) => shelfPattern.test(shelf));
}
