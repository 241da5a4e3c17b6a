import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** The size of a folder's contents. Paths are relative to it, with `/` between segments; the folder itself is `.`. */
export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
  readonly largestFile: { readonly path: string; readonly bytes: number };
  /** The folder with the most files directly in it. */
  readonly fullestFolder: { readonly path: string; readonly files: number };
}

/** Working files of a build in its unfinished site, and the manifest of a shard output: neither is uploaded. */
const ofBuild = /^\.variorum-/;

/**
 * Counts the files of a site and their bytes. Among equals, the first by name is reported.
 *
 * @param isCounted whether a top-level entry counts, by its name
 */
export function folderSize(folder: string, isCounted: (name: string) => boolean = () => true): FolderSize {
  let files = 0;
  let bytes = 0;
  let largestFile = { path: ".", bytes: 0 };
  let fullestFolder = { path: ".", files: 0 };
  const count = (below: string): void => {
    const all = readdirSync(path.join(folder, below), { withFileTypes: true });
    const entries = below === "." ? all.filter(({ name }) => !ofBuild.test(name) && isCounted(name)) : all;
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const within = below === "." ? "" : `${below}/`;
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => within + name);
    const sizes = names.map((name) => statSync(`${folder}/${name}`).size);
    for (const [index, size] of sizes.entries()) {
      bytes += size;
      if (size > largestFile.bytes) largestFile = { path: names[index]!, bytes: size };
    }
    files += names.length;
    if (names.length > fullestFolder.files) fullestFolder = { path: below, files: names.length };
    for (const entry of entries) if (entry.isDirectory()) count(within + entry.name);
  };
  count(".");
  return { files, bytes, largestFile, fullestFolder };
}

/** The size of a folder that was counted in two parts, neither of which holds what the other does. */
export function bothSizes(one: FolderSize, other: FolderSize): FolderSize {
  const isMore = (difference: number, path: string, otherPath: string) =>
    difference > 0 || (difference === 0 && path < otherPath);
  const ofFile = isMore(one.largestFile.bytes - other.largestFile.bytes, one.largestFile.path, other.largestFile.path);
  const ofFolder = isMore(
    one.fullestFolder.files - other.fullestFolder.files,
    one.fullestFolder.path,
    other.fullestFolder.path,
  );
  return {
    files: one.files + other.files,
    bytes: one.bytes + other.bytes,
    largestFile: (ofFile ? one : other).largestFile,
    fullestFolder: (ofFolder ? one : other).fullestFolder,
  };
}
