import type { WorkCache } from "./workCache.ts";

/** Keeps nothing: everything is made anew. */
export const noCache: WorkCache = {
  read: async () => undefined,
  write: async () => {},
};
