import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { addPath } from "../system/files/addPath.ts";
import { shelfPattern } from "./cacheFolder.ts";
import type { CacheEntry } from "./entry.ts";
import { DamagedEntryError, packEntry, unpackEntry } from "./packEntry.ts";

/**
 * Finished work of earlier builds, by a key made from everything that went into it: the stored bytes, the settings, the
 * code and templates. So an entry is never out of date; it is there or it is not.
 */
export interface WorkCache {
  /** Whether there is something under the key, whole or damaged. */
  has(key: string): boolean;
  /**
   * Undefined where there is none, or where it is damaged or of another make: then the work is done again.
   *
   * @throws whatever else goes wrong, naming the file: the disk, or a fault of ours, which a miss would hide
   */
  read(key: string): Promise<CacheEntry | undefined>;
  write(key: string, entry: CacheEntry): Promise<void>;
}

/** Lower-case hexadecimal digits of a SHA-256. */
const keyPattern = /^[0-9a-f]{64}$/;

/** Times that an entry is written again after others swept its shelf away. One build sweeps once. */
const mostTries = 100;

/**
 * A cache in a folder, one compressed file an entry. Several threads and builds may use it at once: an entry appears
 * whole, under its name, or not at all; what one sweeps away while another writes is written again.
 */
export function openWorkCache(folder: string): WorkCache {
  // Random, for machines that share a folder have processes of the same number.
  const writer = randomBytes(8).toString("hex");
  let written = 0;
  return {
    has: (key) => existsSync(fileOf(folder, key)),
    async read(key) {
      const file = fileOf(folder, key);
      const packed = bytesOf(file);
      return packed && entryIn(packed, file);
    },
    async write(key, entry) {
      const file = fileOf(folder, key);
      const packed = packEntry(entry);
      for (let tries = 1; !placeFile(file, packed, `${writer}-${++written}`); tries++)
        if (tries === mostTries) throw new Error(`Other builds keep removing the folder of ${file}; try again later.`);
    },
  };
}

/** Undefined where there is no such file. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    return addPath(file)(error as NodeJS.ErrnoException);
  }
}

/** Undefined where the bytes are damaged. */
function entryIn(packed: Buffer, file: string): CacheEntry | undefined {
  try {
    return unpackEntry(packed);
  } catch (error) {
    if (error instanceof DamagedEntryError) return undefined;
    throw new Error(`Reading ${file} from the cache failed: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Writes a file beside its place and moves it there.
 *
 * @param mark in the name of the unfinished file; no other writer's
 * @returns whether it is there; not where another build swept the shelf or the unfinished file away meanwhile
 */
function placeFile(file: string, bytes: Buffer, mark: string): boolean {
  const unfinished = `${file}.${mark}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
    return true;
  } catch (error) {
    rmSync(unfinished, { force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/**
 * Removes every entry but those of the build that ends: the cache holds one site, and nothing of what was withdrawn. What
 * a killed build left unfinished on a shelf goes too; what lies beside the shelves is not ours.
 */
export function sweepWorkCache(folder: string, used: ReadonlySet<string>): void {
  for (const shelf of attempt(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
    if (!shelf.isDirectory() || !shelfPattern.test(shelf.name)) continue;
    const directory = path.join(folder, shelf.name);
    let kept = 0;
    for (const name of attempt(() => readdirSync(directory)) ?? []) {
      if (used.has(shelf.name + name)) kept++;
      else rmSync(path.join(directory, name), { recursive: true, force: true });
    }
    if (kept === 0) attempt(() => rmdirSync(directory));
  }
}

/** Undefined where a folder is gone, or is not empty any more: another build swept it or wrote there. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code!)) throw error;
    return undefined;
  }
}

/** Shelves by the first two digits, for no file system likes 100,000 entries in one folder. */
function fileOf(folder: string, key: string): string {
  if (!keyPattern.test(key)) throw new Error(`"${key}" is no key of a cache.`);
  return path.join(folder, key.slice(0, 2), key.slice(2));
}
