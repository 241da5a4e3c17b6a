import { type StoredFile, tooLarge } from "../system/files/readStoredFile.ts";
import type { ArticleFolder, SourceFolder, StoreListing } from "./listStore.ts";

/** Where one file of a store is: for the store to read, and for a person to open. */
export type StoreReference = string;

/**
 * Stored version files and their settings, wherever they are kept. Nothing else reads them, so that another kind of store
 * is another implementation of this.
 */
export interface Store {
  /**
   * All articles and sources, in one order whatever order the store keeps them in. Reads no file.
   *
   * @param onArticle called with the number of articles found so far
   * @throws {StoreMissingError} where there is no store
   */
  list(onArticle?: (count: number) => void): Promise<StoreListing>;
  /**
   * The bytes of one file. Never throws: what cannot be read says why.
   *
   * @param reference of `fileOf()`
   * @param maxBytes larger files are not read
   * @param allocate allocates the buffer that the file is read into
   */
  read(reference: StoreReference, maxBytes: number, allocate?: (bytes: number) => Buffer): StoredFile;
}

/** Reads as `Store.read()` does. */
export type FileReader = Store["read"];

/** The file of a name in a folder of the store: a version file, `article.yml` or `source.yml`. */
export function fileOf({ directory }: Pick<ArticleFolder | SourceFolder, "directory">, name: string): StoreReference {
  return `${directory}/${name}`;
}

/**
 * Reads the files that were read before from memory, by their reference, so that all who ask for one get the same bytes;
 * the others from the store.
 */
export function heldFirst(held: ReadonlyMap<StoreReference, StoredFile>, store: Pick<Store, "read">): FileReader {
  return (reference, maxBytes, allocate) => {
    const stored = held.get(reference) ?? store.read(reference, maxBytes, allocate);
    return stored.kind === "bytes" && stored.bytes.length > maxBytes ? tooLarge(stored.bytes.length, maxBytes) : stored;
  };
}
