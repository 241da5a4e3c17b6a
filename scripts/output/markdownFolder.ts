import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { lstat, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import { lockFolder } from "../system/files/folderLock.ts";
import { FolderError } from "../system/userError.ts";

/** Not the articlesMarker of an output folder: neither may be taken for the other. */
export const articlesMarker = ".variorum-articles";
const markerText = "Written by Variorum, which removes from this folder what it did not write.\n";
export const lockFiles = ".variorum-lock-";

/** The folder of generated markdown, one file for each page of an article. It changes at commit() alone. */
export interface MarkdownFolder {
  /** Present where another build is writing the folder: this one then leaves it to that. */
  readonly notice?: Problem;
  /**
   * Puts what a build wrote in place, and removes the files of articles that are gone.
   *
   * @param drafts folder of what it wrote; it is gone afterwards
   * @param all paths of what is to stand there then
   */
  commit(drafts: string, all: ReadonlySet<string>): void;
  /** Lets others write the folder. */
  release(): void;
}

/**
 * Keeps the folder for this build until it is released.
 *
 * @throws {FolderError} where the folder holds files that no build wrote
 */
export async function openMarkdownFolder(folder: string): Promise<MarkdownFolder> {
  await mkdir(folder, { recursive: true });
  if ((await lstat(folder)).isSymbolicLink()) throw new FolderError(`${folder} is a symbolic link; make it a folder.`);
  const entries = await readdir(folder);
  if (!entries.includes(articlesMarker) && entries.some((name) => !name.startsWith("."))) {
    throw new FolderError(
      `${folder} is where generated articles go, but holds files that no build wrote; move them away.`,
    );
  }
  const lock = lockFolder(path.join(folder, lockFiles));
  if (lock.kind === "busy") return leftTo(`${lock.holder.pid}, since ${lock.holder.since}`, folder);
  await writeFile(path.join(folder, articlesMarker), markerText);
  return {
    commit(drafts, all) {
      removeOthers(folder, all);
      moveInto(drafts, folder);
      rmSync(drafts, { recursive: true, force: true });
    },
    release: lock.release,
  };
}

/** Moves what lies in a folder into another one, where it takes the place of files: a folder at once if it is new there. */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (!entry.isDirectory()) moveFile(source, target);
    else if (existsSync(target) || !isMoved(source, target)) {
      mkdirSync(target, { recursive: true });
      moveInto(source, target);
    }
  }
}

function moveFile(from: string, to: string): void {
  if (!isMoved(from, to)) copyFileSync(from, to);
}

/** Not where the two lie on different disks. */
function isMoved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    return false;
  }
}

/**
 * Removes all but what is to stand there and what a build works with, and the folders that are empty then.
 *
 * @returns whether something is left in it
 */
function removeOthers(folder: string, all: ReadonlySet<string>, within = ""): boolean {
  let isKept = false;
  for (const entry of readdirSync(path.join(folder, within), { withFileTypes: true })) {
    const file = within + entry.name;
    if (entry.isDirectory()) {
      if (removeOthers(folder, all, `${file}/`)) isKept = true;
      else rmdirSync(path.join(folder, file));
    } else if (all.has(file) || file === articlesMarker || file.startsWith(lockFiles)) isKept = true;
    else rmSync(path.join(folder, file));
  }
  return isKept;
}

function leftTo(holder: string, folder: string): MarkdownFolder {
  const reason = `left as it is: another build (process ${holder}) is writing it`;
  return {
    notice: { severity: "warning", file: folder, reason },
    commit: (drafts) => rmSync(drafts, { recursive: true, force: true }),
    release() {},
  };
}
