import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { defaultStore } from "../store/defaultStore.ts";
import { lockFolder } from "../system/files/folderLock.ts";
import { articlesMarker, lockFiles } from "./markdownFolder.ts";

/** Folders of a build, and its shard if it does not build the whole site. */
export interface MarkdownOwner {
  readonly versions: string;
  readonly cache: string;
  /** `index` from 1 to `of`. */
  readonly shard?: { readonly index: number; readonly of: number };
}

const ofShards = "articles-shard-";

/**
 * The folder for generated markdown. Beside the default store it is for people to read; that of any other store is kept out
 * of the repository. A shard has a separate folder, because it knows only its own articles.
 */
export function markdownPath({ versions, cache, shard }: MarkdownOwner, repository: string): string {
  if (shard) return path.join(cache, `${ofShards}${shard.index}-of-${shard.of}`);
  const isDefault = path.resolve(versions) === path.join(repository, defaultStore);
  return isDefault ? path.join(repository, "content/articles") : path.join(cache, "articles");
}

/**
 * Removes markdown of shards that no such build will update again, because it can hold withdrawn text: that of another
 * number of shards, and all of it if the site is built whole. Folders that another build is writing stay.
 */
export function sweepShardMarkdown({ cache, shard }: Pick<MarkdownOwner, "cache" | "shard">): void {
  for (const name of readdirSync(cache)) {
    if (!/^articles-shard-\d+-of-\d+$/.test(name) || (shard && name.endsWith(`-of-${shard.of}`))) continue;
    const folder = path.join(cache, name);
    if (!existsSync(path.join(folder, articlesMarker))) continue;
    const lock = lockFolder(path.join(folder, lockFiles));
    if (lock.kind === "busy") continue;
    rmSync(folder, { recursive: true });
    lock.release();
  }
}
