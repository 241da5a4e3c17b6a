import { existsSync } from "node:fs";
import { lstat, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { writeNamed } from "../system/files/writeNamed.ts";
import { FolderError } from "../system/userError.ts";

/** Marks a folder as a Variorum cache, from which builds remove what they no longer need. */
export const cacheMarker = ".variorum-cache";
const markerText = "Written by Variorum, which removes from this folder the finished work that it no longer needs.\n";

/** Matches the folder of entries of each kind of build. */
export const entriesPattern = /^work-(site|merge|shard-\d+-of-\d+)$/;
/** Matches a folder of entries whose keys begin with the same two digits. */
export const shelfPattern = /^[0-9a-f]{2}$/;

/**
 * Creates the cache folder if it is missing, and marks it.
 *
 * @throws {FolderError} if it contains something that no build wrote
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
  writeNamed(path.join(cache, cacheMarker), markerText);
}

/** Whether a directory entry was left by builds or benchmarks before they marked the folder, checked down to the keys. */
async function isOurs(cache: string, name: string): Promise<boolean> {
  const entry = path.join(cache, name);
  if (name === "bench.json") return true;
  if (name === "articles") return existsSync(path.join(entry, ".variorum-articles"));
  if (!entriesPattern.test(name) || !(await lstat(entry)).isDirectory()) return false;
  return (await readdir(entry)).every((shelf) => shelfPattern.test(shelf));
}
