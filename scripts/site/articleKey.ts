import { hash } from "node:crypto";
import path from "node:path";
import { workKey } from "../cache/workCache.ts";
import type { Source } from "../model/article.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import { maxVersionBytes } from "../store/maxVersionBytes.ts";
import { readStoredFile, type StoredFile } from "../store/readStoredFile.ts";

/** Bytes of an article's files that are held for who builds it; few articles have more. */
const mostHeld = 4_000_000;

export interface ArticleKey {
  readonly key: string;
  /** The files that the key was made from, by path; none where they are too large to hold. */
  readonly held: ReadonlyMap<string, StoredFile>;
  /** Whether all are held. The others are read again, and may have changed. */
  readonly isWhole: boolean;
}

/**
 * The key of all that an article brings to the site: made from the bytes of its folder and what it takes over from its
 * source. Where the store lies does not enter, nor when its files were written.
 *
 * @param digest of the settings, the code and the templates
 */
export function articleKey(folder: ArticleFolder, source: Source, digest: string): ArticleKey {
  const names = folder.articleYml ? ["article.yml", ...folder.files] : folder.files;
  const held = new Map<string, StoredFile>();
  let bytes = 0;
  const contents = names.map((name): readonly [name: string, content: string] => {
    const file = path.join(folder.directory, name);
    const stored = readStoredFile(file, maxVersionBytes);
    if (stored.kind === "unreadable") {
      if (bytes <= mostHeld) held.set(file, stored);
      return [name, `unreadable: ${stored.reason}`];
    }
    // Hashed one by one, for an article may be larger than memory should be.
    const sha256 = hash("sha256", stored.bytes);
    bytes += stored.bytes.length;
    if (bytes > mostHeld) held.clear();
    else held.set(file, { kind: "bytes", bytes: stored.bytes, sha256 });
    return [name, sha256];
  });
  const key = workKey("article", digest, folder.id, folder.path, JSON.stringify([source, contents]));
  return { key, held, isWhole: bytes <= mostHeld };
}
