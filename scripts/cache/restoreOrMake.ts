import type { CacheEntry } from "./entry.ts";
import type { WorkCache } from "./workCache.ts";

/**
 * Uses what the cache has under a key, and does the work where it has nothing. Keeping the result is left to the caller, who
 * may know only later whether it is worth keeping.
 *
 * @param restore returns undefined where an entry lacks what it should hold: then the work is done, too
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
