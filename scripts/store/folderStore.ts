import { readStoredFile } from "../system/files/readStoredFile.ts";
import { listStore } from "./listStore.ts";
import type { Store } from "./store.ts";

/** A store in a folder of the file system. Links are not followed, and pipes not waited for. */
export function folderStore(root: string): Store {
  return { list: (onArticle) => listStore(root, onArticle), read: readStoredFile };
}
