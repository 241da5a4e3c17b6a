import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { lstat, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import { lockFolder } from "../system/files/folderLock.ts";
import { writeNamed } from "../system/files/writeNamed.ts";
import { FolderError } from "../system/userError.ts";

/** Differs from the marker of an output folder, so that neither is taken for the other. */
export const articlesMarker = ".variorum-articles";
const markerText = "Written by Variorum, which removes from this folder what it did not write.\n";
export const lockFiles = ".variorum-lock-";

/** The folder of generated markdown, with one file for each page of an article. It changes only in commit(). */
export interface MarkdownFolder {
  /** Present if another build is writing the folder: this one then leaves it unchanged. */
  readonly notice?: Problem;
  /**
   * Moves the files of a build into place, and removes those of articles that are gone.
   *
   * @param drafts folder of the new files, which is removed
   * @param all paths of all files that the folder will hold
   */
  commit(drafts: string, all: ReadonlySet<string>): void;
  /** Releases the lock. */
  release(): void;
}

/**
 * Locks the folder for this build until it is released.
 *
 * @throws {FolderError} if the folder holds files that no build wrote
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
  writeNamed(path.join(folder, articlesMarker), markerText);
  return {
    commit(drafts, all) {
      removeOthers(folder, all);
      moveInto(drafts, folder);
      rmSync(drafts, { recursive: true, force: true });
    },
    release: lock.release,
  };
}

/** Moves the contents of a folder into another, replacing files; a folder that is new there is moved whole. */
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

/** Returns false if the two are on different file systems. */
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
 * Removes all files but those listed and a build's own, and the folders that become empty.
 *
 * @returns whether anything is left in the folder
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
