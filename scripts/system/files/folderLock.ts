import { randomBytes } from "node:crypto";
import { linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { onExit } from "../onExit.ts";
import { type ProcessIdentity, stateOf, thisProcess } from "../processIdentity.ts";

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

/** Milliseconds after which a holder says again that it lives. */
const beat = 10_000;

/** Milliseconds without a beat after which a holder that cannot be looked at is taken for dead. One article may keep it busy. */
const patience = 120_000;

/** What link() says on a disk that has no links. */
const noLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/**
 * Takes a lock, at once or not at all. A lock whose holder was killed counts for nothing: at once where the holder was a
 * process of this machine and container, otherwise two minutes after its last beat. The lock ends with the process.
 *
 * Each lock is a file of its own with a number, made at a stroke and never changed, so that two who find the same dead
 * one cannot both take its place: one makes the next number. It holds the lock if nobody else then has a living one
 * (somebody may have, who found the number free after others came and went); else it steps back and looks again.
 *
 * @param prefix path of the lock files, to which numbers are added; nothing else there begins like it
 * @throws {NodeJS.ErrnoException} where it cannot be written
 */
export function lockFolder(prefix: string): FolderLock {
  const text = JSON.stringify({ ...thisProcess(), since: new Date().toISOString() } satisfies LockFile);
  for (;;) {
    const living = livingLocks(prefix)[0];
    if (living) return { kind: "busy", holder: living.holder };
    const file = prefix + (Math.max(0, ...numbersOf(prefix)) + 1);
    if (!createAtOnce(file, text)) continue;
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

function held(file: string): FolderLock {
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // It is gone, with the folder perhaps; the build will meet that itself.
    }
  }, beat).unref();
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

/** False where somebody else was faster. */
function createAtOnce(file: string, text: string): boolean {
  const draft = `${file}-${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    // Linked and not written in place: nobody may see it half written.
    writeFileSync(draft, text, { flag: "wx" });
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // ENOENT: who just took the lock cleared the draft away.
    if (code === "EEXIST" || code === "ENOENT") return false;
    if (!code || !noLinks.has(code)) throw error;
    return createInPlace(file, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

function createInPlace(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
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
    const lives = state === "runs" || (state === "unknown" && Date.now() - statSync(file).mtimeMs < patience);
    return lives ? { pid: lock?.pid ?? 0, since: lock?.since ?? statSync(file).mtime.toISOString() } : undefined;
  } catch (error) {
    // It was given back while it was looked at.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Undefined where it is no lock yet, on a disk without links. */
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
