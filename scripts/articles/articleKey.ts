import { createHash } from "node:crypto";
import type { Source } from "../model/article.ts";
import { factsName } from "../store/facts/factsName.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import { fileOf, type Store, type StoreReference } from "../store/store.ts";
import { maxVersionBytes } from "../store/versions/maxVersionBytes.ts";
import { contentHash } from "../system/contentHash.ts";
import type { StoredFile } from "../system/files/readStoredFile.ts";

/** Size of the read buffer for an article's files; few articles are larger. */
const mostHeld = 4_000_000;

/**
 * A buffer into which the files of one article after another are read: allocating anew costs time and more garbage
 * collection. Pages of it that are never written to take no memory.
 */
export function articleBuffer(): Buffer {
  return Buffer.allocUnsafe(mostHeld);
}

export interface ArticleKey {
  readonly key: string;
  /**
   * The files that the key was made from, by their reference, as far as they fit the buffer. Their bytes are valid until the
   * buffer is used again.
   */
  readonly held: ReadonlyMap<StoreReference, StoredFile>;
  /** Of all files together. */
  readonly bytes: number;
  /** Whether all files are held. The others are read again, and may have changed. */
  readonly isWhole: boolean;
}

/**
 * The cache key of an article's output: made from the bytes of its folder and the settings inherited from its source,
 * independent of the store's location and of file times.
 *
 * @param digest of the settings, the code and the templates
 * @param buffer of articleBuffer(), for one article at a time
 */
export function articleKey(
  store: Pick<Store, "read">,
  folder: ArticleFolder,
  source: Source,
  digest: string,
  buffer: Buffer,
): ArticleKey {
  const { articleYml, files: versionFiles, withFacts = [] } = folder;
  const names = [...(articleYml ? ["article.yml"] : []), ...versionFiles, ...withFacts.map(factsName)];
  const held = new Map<StoreReference, StoredFile>();
  let bytes = 0;
  const inRoom = (size: number) =>
    bytes + size <= mostHeld ? buffer.subarray(bytes, bytes + size) : Buffer.allocUnsafe(size);
  // One by one, because an article may be large.
  const contents = createHash("sha256");
  const files = names.map((name) => {
    const file = fileOf(folder, name);
    const stored = store.read(file, maxVersionBytes, inRoom);
    if (stored.kind === "bytes") bytes += stored.bytes.length;
    if (bytes > mostHeld) held.clear();
    else held.set(file, stored);
    if (stored.kind !== "bytes") return [name, stored.reason];
    contents.update(stored.bytes);
    return [name, stored.bytes.length];
  });
  const { id, path: page, checked } = folder;
  const key = contentHash("article", JSON.stringify([digest, id, page, source, files, checked]), contents.digest());
  return { key, held, bytes, isWhole: bytes <= mostHeld };
}
