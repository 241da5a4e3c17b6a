import type { CacheEntry } from "../../scripts/cache/entry.ts";
import type { WorkCache } from "../../scripts/cache/workCache.ts";

/** A cache that a test can look into. */
export function memoryCache(): WorkCache & { readonly entries: Map<string, CacheEntry> } {
  const entries = new Map<string, CacheEntry>();
  return {
    entries,
    has: (key) => entries.has(key),
    read: async (key) => entries.get(key),
    write: async (key, { data, files }) => {
      entries.set(key, { data: JSON.parse(JSON.stringify(data)), files });
    },
  };
}
