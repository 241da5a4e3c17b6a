import { lstat, mkdir, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { FolderError } from "./outputFolder.ts";

/** Not the marker of an output folder: neither may be taken for the other. */
const marker = ".variorum-articles";
const markerText = "Written by Variorum, which removes from this folder what it did not write.\n";

/**
 * Makes the folder of generated markdown ready, one file for each page of an article.
 *
 * @throws {FolderError} where the folder holds files that no build wrote
 */
export async function openGeneratedArticles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await lstat(folder)).isSymbolicLink()) throw new FolderError(`${folder} is a symbolic link; make it a folder.`);
  const entries = await readdir(folder);
  if (!entries.includes(marker) && entries.some((name) => !name.startsWith("."))) {
    throw new FolderError(
      `${folder} is where generated articles go, but holds files that no build wrote; move them away.`,
    );
  }
  await writeFile(path.join(folder, marker), markerText);
}

/**
 * Removes every file but those that the build wrote: the pages of articles that are gone.
 *
 * @param written paths below the folder, `/` between segments
 */
export async function removeOtherArticles(folder: string, written: ReadonlySet<string>): Promise<void> {
  const folders: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const absolute = path.join(entry.parentPath, entry.name);
    const below = path.relative(folder, absolute).split(path.sep).join("/");
    if (entry.isDirectory()) folders.push(absolute);
    else if (below !== marker && !written.has(below)) await rm(absolute);
  }
  // Deepest first, so that a folder of empty folders goes too; one that still holds something stays.
  for (const empty of folders.sort().reverse()) {
    if ((await readdir(empty)).length === 0) await rmdir(empty);
  }
}
