import type { CacheEntry } from "./entry.ts";
import type { WorkCache } from "./workCache.ts";

/**
 * Restores the cache entry of a key, or does the work if there is none. Storing the result is left to the caller, who may
 * know only later whether it can be stored.
 *
 * @param restore returns undefined if an entry is incomplete: then the work is done as well
 */
export async function restoreOrMake<T extends {}>(
  cache: Pick<WorkCache, "read">,
  key: string,
  restore: (entry: CacheEntry) => T | undefined,
  make: () => Promise<T>,
): Promise<T> {
  const entry = await cache.read(key);
  return (entry && restore(entry)) ?? (await make());
}
