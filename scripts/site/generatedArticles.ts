import { type Dirent, existsSync } from "node:fs";
import { copyFile, lstat, mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import { lockFolder } from "./folderLock.ts";
import { FolderError } from "./outputFolder.ts";

/** Not the marker of an output folder: neither may be taken for the other. */
const marker = ".variorum-articles";
const markerText = "Written by Variorum, which removes from this folder what it did not write.\n";
const lockFiles = ".variorum-lock-";

/** Where a build writes markdown until all of it is done: in its unfinished site, gone with that if it is killed. */
export const draftFolder = ".variorum-markdown";

/** The folder of generated markdown, one file for each page of an article. It changes at commit() alone. */
export interface GeneratedArticles {
  /** Present where another build is writing the folder: this one then leaves it to that. */
  readonly notice?: Problem;
  /**
   * Puts what a build wrote in place, and removes every other file: those of articles that are gone.
   *
   * @param drafts folder of what it wrote; it is gone afterwards
   * @param part whether this is but a part of the articles, and the others stay
   */
  commit(drafts: string, part: boolean): Promise<void>;
  /** Lets others write the folder. */
  release(): void;
}

/**
 * Keeps the folder for this build until it is released.
 *
 * @throws {FolderError} where the folder holds files that no build wrote
 */
export async function openGeneratedArticles(folder: string): Promise<GeneratedArticles> {
  await mkdir(folder, { recursive: true });
  if ((await lstat(folder)).isSymbolicLink()) throw new FolderError(`${folder} is a symbolic link; make it a folder.`);
  const entries = await readdir(folder);
  if (!entries.includes(marker) && entries.some((name) => !name.startsWith("."))) {
    throw new FolderError(
      `${folder} is where generated articles go, but holds files that no build wrote; move them away.`,
    );
  }
  const lock = lockFolder(path.join(folder, lockFiles));
  if (lock.kind === "busy") return leftTo(`${lock.holder.pid}, since ${lock.holder.since}`, folder);
  await writeFile(path.join(folder, marker), markerText);
  return {
    async commit(drafts, part) {
      const written = new Set(existsSync(drafts) ? await filesOf(drafts) : []);
      if (!part) await removeOthers(folder, written);
      for (const below of written) {
        const file = path.join(folder, below);
        await mkdir(path.dirname(file), { recursive: true });
        await moveFile(path.join(drafts, below), file);
      }
      await rm(drafts, { recursive: true, force: true });
    },
    release: lock.release,
  };
}

/** Paths of the files below a folder, `/` between segments. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => below(folder, entry));
}

function below(folder: string, entry: Dirent): string {
  return path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
}

/** The two may lie on different disks. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await copyFile(from, to);
  }
}

/** Removes all but what the build wrote and what it works with. */
async function removeOthers(folder: string, written: ReadonlySet<string>): Promise<void> {
  const folders: string[] = [];
  for (const top of await readdir(folder, { withFileTypes: true })) {
    if (top.name === marker || top.name.startsWith(lockFiles)) continue;
    const absolute = path.join(folder, top.name);
    if (!top.isDirectory()) {
      if (!written.has(top.name)) await rm(absolute);
      continue;
    }
    folders.push(absolute);
    for (const entry of await readdir(absolute, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(path.join(entry.parentPath, entry.name));
      else if (!written.has(below(folder, entry))) await rm(path.join(entry.parentPath, entry.name));
    }
  }
  // Deepest first, so that a folder of empty folders goes too; one that still holds something stays.
  for (const empty of folders.sort().reverse()) {
    if ((await readdir(empty)).length === 0) await rmdir(empty);
  }
}

function leftTo(holder: string, folder: string): GeneratedArticles {
  const reason = `left as it is: another build (process ${holder}) is writing it`;
  return {
    notice: { severity: "warning", file: folder, reason },
    commit: (drafts) => rm(drafts, { recursive: true, force: true }),
    release() {},
  };
}
