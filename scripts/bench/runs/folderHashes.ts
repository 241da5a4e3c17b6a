import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Path of each file below a folder, `/` between segments → hash of its bytes. */
export type FolderHashes = ReadonlyMap<string, string>;

export async function folderHashes(folder: string): Promise<FolderHashes> {
  const hashes = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const below = path.relative(folder, file).split(path.sep).join("/");
    hashes.set(
      below,
      createHash("sha256")
        .update(await readFile(file))
        .digest("hex"),
    );
  }
  return hashes;
}

/** Added, changed and removed files, each list in order of their paths. */
export interface FileChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** The differences between two folders. */
export function fileChanges(before: FolderHashes, after: FolderHashes): FileChanges {
  const [old, now] = [[...before.keys()].sort(), [...after.keys()].sort()];
  return {
    added: now.filter((file) => !before.has(file)),
    removed: old.filter((file) => !after.has(file)),
    changed: now.filter((file) => before.has(file) && before.get(file) !== after.get(file)),
  };
}
