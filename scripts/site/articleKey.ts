import path from "node:path";
import { workKey } from "../cache/workCache.ts";
import type { Source } from "../model/article.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import { maxVersionBytes } from "../store/maxVersionBytes.ts";
import { readStoredFile } from "../store/readStoredFile.ts";

/**
 * The key of all that an article brings to the site: made from the bytes of its folder and what it takes over from its
 * source. Where the store lies does not enter, nor when its files were written.
 *
 * @param digest of the settings, the code and the templates
 */
export function articleKey(folder: ArticleFolder, source: Source, digest: string): string {
  const names = folder.articleYml ? ["article.yml", ...folder.files] : folder.files;
  const contents = names.flatMap((name) => {
    const stored = readStoredFile(path.join(folder.directory, name), maxVersionBytes);
    // Hashed one by one, for an article may be larger than memory should be.
    return [name, stored.kind === "bytes" ? workKey(stored.bytes) : `unreadable: ${stored.reason}`];
  });
  return workKey("article", digest, folder.id, folder.path, JSON.stringify(source), ...contents);
}
