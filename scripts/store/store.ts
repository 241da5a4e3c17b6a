import { type StoredFile, tooLarge } from "../system/files/readStoredFile.ts";
import type { ArticleFolder, SourceFolder, StoreListing } from "./listStore.ts";

/** Reference to a file of a store: for the store to read, and for a person to open. */
export type StoreReference = string;

/**
 * Interface to stored version files and their settings. Nothing else reads them, so another kind of store is another
 * implementation of this interface.
 */
export interface Store {
  /**
   * All articles and sources, in a fixed order. Reads no file of the store.
   *
   * @param onArticle called with the number of articles found so far
   * @throws {StoreMissingError} if there is no store
   */
  list(onArticle?: (count: number) => void): Promise<StoreListing>;
  /**
   * The bytes of one file. Never throws: an unreadable file has a reason.
   *
   * @param reference from `fileOf()`
   * @param maxBytes larger files are not read
   * @param allocate allocates the buffer that the file is read into
   */
  read(reference: StoreReference, maxBytes: number, allocate?: (bytes: number) => Buffer): StoredFile;
}

/** The type of `Store.read()`. */
export type FileReader = Store["read"];

/** The file of a name in a folder of the store: a version file, `article.yml` or `source.yml`. */
export function fileOf({ directory }: Pick<ArticleFolder | SourceFolder, "directory">, name: string): StoreReference {
  return `${directory}/${name}`;
}

/**
 * Returns files that were read before from memory, by their reference, so that every caller gets the same bytes; reads the
 * others from the store.
 */
export function heldFirst(held: ReadonlyMap<StoreReference, StoredFile>, store: Pick<Store, "read">): FileReader {
  return (reference, maxBytes, allocate) => {
    const stored = held.get(reference) ?? store.read(reference, maxBytes, allocate);
    return stored.kind === "bytes" && stored.bytes.length > maxBytes ? tooLarge(stored.bytes.length, maxBytes) : stored;
  };
}
