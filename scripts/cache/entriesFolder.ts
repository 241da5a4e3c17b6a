import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { claimCache, entriesPattern } from "./cacheFolder.ts";

/** The kind of build that entries belong to. A shard and a merge are separate builds. */
export type Build = "site" | "merge" | `shard-${number}-of-${number}`;

/**
 * The folder in which a build keeps finished work, created if missing. Shards and their merge may take turns in one cache.
 * Folders that no build of theirs will sweep again are removed, because they can hold withdrawn text: a build of the site
 * removes all others, a shard those of another number of shards.
 *
 * @throws {FolderError} if the cache folder contains something that no build wrote
 */
export async function entriesFolder(cache: string, build: Build): Promise<string> {
  await claimCache(cache);
  const folder = path.join(cache, `work-${build}`);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(cache)) {
    const other = entriesPattern.exec(name)?.[1];
    // Another build may be removing it too, or still writing to it.
    if (other && isLeftOver(other, build))
      await rm(path.join(cache, name), { recursive: true, force: true, maxRetries: 5 });
  }
  return folder;
}

function isLeftOver(other: string, build: Build): boolean {
  if (build === "merge") return false;
  if (build === "site") return other !== build;
  const number = (name: string) => /-of-\d+$/.exec(name)?.[0];
  return other !== "merge" && number(other) !== number(build);
}
