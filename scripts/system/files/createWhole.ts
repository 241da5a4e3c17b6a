import { randomBytes } from "node:crypto";
import { linkSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { writeNamed } from "./writeNamed.ts";

/** Errors of link() on a file system without links. */
const noLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/**
 * Creates a file atomically, and never replaces another: no reader sees it half written, not even if the process is killed
 * or two processes create it at once. A draft left behind has a name that begins with a dot; `removeDrafts()` removes it.
 *
 * @returns false if a file of that name exists already
 * @throws {NodeJS.ErrnoException} if it cannot be written
 */
export function createWhole(file: string, content: string | Uint8Array): boolean {
  const draft = draftOf(file);
  try {
    writeNamed(draft, content, { flag: "wx" });
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!code || !noLinks.has(code)) throw error;
    return createInPlace(file, content);
  } finally {
    rmSync(draft, { force: true });
  }
}

function draftOf(file: string): string {
  const name = `.${path.basename(file).slice(0, 100)}-${process.pid}-${randomBytes(6).toString("hex")}`;
  return path.join(path.dirname(file), name);
}

function createInPlace(file: string, content: string | Uint8Array): boolean {
  try {
    writeNamed(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

const draftName = /^\..+-(\d+)-[0-9a-f]{12}$/;

/** Milliseconds after which a draft counts as abandoned: writing one takes far less. */
const longest = 60_000;

/**
 * Removes abandoned drafts from a folder: those of processes that have ended, and old ones.
 *
 * @param names of all files in the folder
 */
export function removeDrafts(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const [, pid] = draftName.exec(name) ?? [];
    if (pid === undefined) continue;
    const draft = path.join(folder, name);
    const written = statSync(draft, { throwIfNoEntry: false })?.mtimeMs;
    if (written === undefined || (isAlive(Number(pid)) && Date.now() - written < longest)) continue;
    rmSync(draft, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is running, as another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
