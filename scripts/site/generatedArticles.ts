import { lstat, mkdir, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { FolderError } from "./outputFolder.ts";
import type { GeneratedFile } from "./renderPages.ts";
import { writeInside } from "./writeInside.ts";

/** Not the marker of an output folder: neither may be taken for the other. */
const marker = ".variorum-articles";
const markerText = "Written by Variorum, which removes from this folder what it did not write.\n";

/** The folder of generated markdown, one file for each page of an article. */
export interface GeneratedArticles {
  write(file: GeneratedFile): Promise<void>;
  /** Removes every file that was not written since the folder was opened: those of articles that are gone. */
  removeOthers(): Promise<void>;
}

/** @throws {FolderError} where the folder holds files that no build wrote */
export async function openGeneratedArticles(folder: string): Promise<GeneratedArticles> {
  await mkdir(folder, { recursive: true });
  if ((await lstat(folder)).isSymbolicLink()) throw new FolderError(`${folder} is a symbolic link; make it a folder.`);
  const entries = await readdir(folder);
  if (!entries.includes(marker) && entries.some((name) => !name.startsWith("."))) {
    throw new FolderError(
      `${folder} is where generated articles go, but holds files that no build wrote; move them away.`,
    );
  }
  await writeFile(path.join(folder, marker), markerText);
  const written = new Set([marker]);
  return {
    async write({ path: below, text }) {
      written.add(below);
      await writeInside(folder, below, text);
    },
    async removeOthers() {
      const others = await readdir(folder, { recursive: true, withFileTypes: true });
      const folders: string[] = [];
      for (const entry of others) {
        const absolute = path.join(entry.parentPath, entry.name);
        if (entry.isDirectory()) folders.push(absolute);
        else if (!written.has(path.relative(folder, absolute).split(path.sep).join("/"))) await rm(absolute);
      }
      // Deepest first, so that a folder of empty folders goes too; one that still holds something stays.
      for (const empty of folders.sort().reverse()) {
        if ((await readdir(empty)).length === 0) await rmdir(empty);
      }
    },
  };
}
