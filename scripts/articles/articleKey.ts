import { createHash } from "node:crypto";
import type { Source } from "../model/article.ts";
import { factsName } from "../store/facts/factsName.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import { fileOf, type Store, type StoreReference } from "../store/store.ts";
import { maxVersionBytes } from "../store/versions/maxVersionBytes.ts";
import { contentHash } from "../system/contentHash.ts";
import type { StoredFile } from "../system/files/readStoredFile.ts";

/** Bytes of an article's files that are held for who builds it; few articles have more. */
const mostHeld = 4_000_000;

/**
 * What files are read into, one article after another: fresh memory for each costs time, and has the garbage collector
 * called more often. What was never written to takes no memory.
 */
export function articleRoom(): Buffer {
  return Buffer.allocUnsafe(mostHeld);
}

export interface ArticleKey {
  readonly key: string;
  /**
   * The files that the key was made from, by their reference; none where they are too large to hold. Their bytes are there until
   * the room is used again.
   */
  readonly held: ReadonlyMap<StoreReference, StoredFile>;
  /** Of all files together. */
  readonly bytes: number;
  /** Whether all are held. The others are read again, and may have changed. */
  readonly isWhole: boolean;
}

/**
 * The key of all that an article brings to the site: made from the bytes of its folder and what it takes over from its
 * source. Where the store lies does not enter, nor when its files were written.
 *
 * @param digest of the settings, the code and the templates
 * @param room of articleRoom(), for one article at a time
 */
export function articleKey(
  store: Pick<Store, "read">,
  folder: ArticleFolder,
  source: Source,
  digest: string,
  room: Buffer,
): ArticleKey {
  const { articleYml, files: versionFiles, withFacts = [] } = folder;
  const names = [...(articleYml ? ["article.yml"] : []), ...versionFiles, ...withFacts.map(factsName)];
  const held = new Map<StoreReference, StoredFile>();
  let bytes = 0;
  const inRoom = (size: number) =>
    bytes + size <= mostHeld ? room.subarray(bytes, bytes + size) : Buffer.allocUnsafe(size);
  // One by one, for an article may be larger than memory should be.
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
  const { id, path: page } = folder;
  const key = contentHash("article", JSON.stringify([digest, id, page, source, files]), contents.digest());
  return { key, held, bytes, isWhole: bytes <= mostHeld };
}
