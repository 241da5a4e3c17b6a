import { randomBytes } from "node:crypto";
import { linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { onExit } from "../onExit.ts";
import { type ProcessIdentity, stateOf, thisProcess } from "../processIdentity.ts";
import { writeNamed } from "./writeNamed.ts";

/** Who holds a lock. */
export interface LockHolder {
  readonly pid: number;
  /** When it took the lock. */
  readonly since: string;
}

export type FolderLock =
  | { readonly kind: "held"; release(): void }
  | { readonly kind: "busy"; readonly holder: LockHolder };

/** The lock, as written. */
interface LockFile extends ProcessIdentity {
  readonly since: string;
}

/** Interval of heartbeats, in ms: the holder touches its lock file. */
const heartbeat = 10_000;

/** Milliseconds since the last heartbeat after which a holder on another machine counts as dead. A single article may block it for long. */
const staleAfter = 120_000;

/** Errors of link() on a file system without links. */
const noLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/**
 * Tries to take a lock, without waiting. The lock ends with the process. A killed holder's lock becomes void: at once if it
 * was a process of this machine and container, otherwise two minutes after its last heartbeat.
 *
 * Each lock is a separate numbered file, created atomically and never changed. So two processes that find the same dead lock
 * cannot both replace it: only one creates the next number. That one holds the lock if no other is alive by then (another
 * may be, if it found a free number after locks had come and gone); otherwise it removes its own and tries again.
 *
 * @param prefix path of the lock files, without their numbers; no other file name there may begin with it
 * @throws {NodeJS.ErrnoException} if it cannot be written
 */
export function lockFolder(prefix: string): FolderLock {
  const content = JSON.stringify({ ...thisProcess(), since: new Date().toISOString() } satisfies LockFile);
  for (;;) {
    const living = livingLocks(prefix)[0];
    if (living) return { kind: "busy", holder: living.holder };
    const file = prefix + (Math.max(0, ...numbersOf(prefix)) + 1);
    if (!createAtomically(file, content)) continue;
    if (livingLocks(prefix).some((other) => other.file !== file)) {
      rmSync(file, { force: true });
      continue;
    }
    for (const name of namesOf(prefix)) {
      const other = path.join(path.dirname(prefix), name);
      if (other !== file) rmSync(other, { force: true });
    }
    return held(file);
  }
}

/** The lock on a file that this process has created. */
function held(file: string): FolderLock {
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // The file is gone, perhaps with its folder; the build will fail on that itself.
    }
  }, heartbeat).unref();
  const free = () => rmSync(file, { force: true });
  const settled = onExit(free);
  return {
    kind: "held",
    release() {
      clearInterval(timer);
      settled();
      free();
    },
  };
}

/** Returns false if another process was faster. */
function createAtomically(file: string, content: string): boolean {
  const draft = `${file}-${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    // Linked rather than written in place, so that no process reads a partial file.
    writeNamed(draft, content, { flag: "wx" });
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // ENOENT: the process that took the lock meanwhile removed the draft.
    if (code === "EEXIST" || code === "ENOENT") return false;
    if (!code || !noLinks.has(code)) throw error;
    return createInPlace(file, content);
  } finally {
    rmSync(draft, { force: true });
  }
}

function createInPlace(file: string, content: string): boolean {
  try {
    writeNamed(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function livingLocks(prefix: string): { file: string; holder: LockHolder }[] {
  return numbersOf(prefix).flatMap((number) => {
    const file = prefix + number;
    const holder = livingHolder(file);
    return holder ? [{ file, holder }] : [];
  });
}

function livingHolder(file: string): LockHolder | undefined {
  try {
    const lock = readLock(file);
    const state = lock ? stateOf(lock) : "unknown";
    const lives = state === "runs" || (state === "unknown" && Date.now() - statSync(file).mtimeMs < staleAfter);
    return lives ? { pid: lock?.pid ?? 0, since: lock?.since ?? statSync(file).mtime.toISOString() } : undefined;
  } catch (error) {
    // It was released meanwhile.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Undefined if it is only partly written yet, on a file system without links. */
function readLock(file: string): LockFile | undefined {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function numbersOf(prefix: string): number[] {
  const { length } = path.basename(prefix);
  return namesOf(prefix)
    .map((name) => name.slice(length))
    .filter((rest) => /^\d+$/.test(rest))
    .map(Number);
}

function namesOf(prefix: string): string[] {
  return readdirSync(path.dirname(prefix)).filter((name) => name.startsWith(path.basename(prefix)));
}
