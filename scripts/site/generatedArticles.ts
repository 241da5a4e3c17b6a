import { lstat, mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import { lockFolder } from "./folderLock.ts";
import { onExit } from "./onExit.ts";
import { FolderError } from "./outputFolder.ts";
import { removeAtExit, removeForGood } from "./removeForGood.ts";
import type { GeneratedFile } from "./renderPages.ts";
import { writeInside } from "./writeInside.ts";

/** Not the marker of an output folder: neither may be taken for the other. */
const marker = ".variorum-articles";
const markerText = "Written by Variorum, which removes from this folder what it did not write.\n";
/** Below the folder itself: on the same disk, and where neither Eleventy nor the preview looks. */
const drafts = ".variorum-new";
const lockFiles = ".variorum-lock-";

/** The folder of generated markdown, one file for each page of an article. It changes at commit() alone. */
export interface GeneratedArticles {
  /** Present where another build is writing the folder: this one then leaves it to that. */
  readonly notice?: Problem;
  write(file: GeneratedFile): Promise<void>;
  /** Puts in place what was written, and removes every other file: those of articles that are gone. */
  commit(): Promise<void>;
  /** Leaves the folder as it was. Does nothing after a commit. */
  discard(): Promise<void>;
}

/**
 * Opens the folder for this build, until commit() or discard().
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

  const draftFolder = path.join(folder, drafts);
  const settled = onExit(() => removeAtExit(draftFolder));
  const discard = async () => {
    await removeForGood(draftFolder);
    settled();
    lock.release();
  };
  const written = new Set<string>();
  try {
    // A killed build may have left some.
    await removeForGood(draftFolder);
    await mkdir(draftFolder);
    await writeFile(path.join(folder, marker), markerText);
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async write({ path: below, text }) {
      written.add(below);
      await writeInside(draftFolder, below, text);
    },
    async commit() {
      await removeOthers(folder, written);
      for (const below of written) {
        const file = path.join(folder, below);
        await mkdir(path.dirname(file), { recursive: true });
        await rename(path.join(draftFolder, below), file);
      }
      await discard();
    },
    discard,
  };
}

/** Removes all but what the build wrote and what it works with. */
async function removeOthers(folder: string, written: ReadonlySet<string>): Promise<void> {
  const folders: string[] = [];
  for (const top of await readdir(folder, { withFileTypes: true })) {
    if (top.name === marker || top.name === drafts || top.name.startsWith(lockFiles)) continue;
    const absolute = path.join(folder, top.name);
    if (!top.isDirectory()) {
      await rm(absolute);
      continue;
    }
    folders.push(absolute);
    for (const entry of await readdir(absolute, { recursive: true, withFileTypes: true })) {
      const inner = path.join(entry.parentPath, entry.name);
      if (entry.isDirectory()) folders.push(inner);
      else if (!written.has(path.relative(folder, inner).split(path.sep).join("/"))) await rm(inner);
    }
  }
  // Deepest first, so that a folder of empty folders goes too; one that still holds something stays.
  for (const empty of folders.sort().reverse()) {
    if ((await readdir(empty)).length === 0) await rmdir(empty);
  }
}

function leftTo(holder: string, folder: string): GeneratedArticles {
  const reason = `left as it is: another build (process ${holder}) is writing it`;
  const nothing = async () => {};
  return { notice: { severity: "warning", file: folder, reason }, write: nothing, commit: nothing, discard: nothing };
}
