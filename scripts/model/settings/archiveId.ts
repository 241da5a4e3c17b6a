import type { Settings } from "./settings.ts";

/**
 * The name that makes the ids of an archive's feeds and their entries unique: `id` of the settings, else the site's address,
 * else its title. A function of the settings alone, so that every build, on any machine, gives the same ids.
 */
export function archiveId({ id, url, basePath, title }: Pick<Settings, "id" | "url" | "basePath" | "title">): string {
  return id ?? (url === undefined ? title : url + basePath);
}
