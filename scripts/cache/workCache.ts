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
 * Finished work of earlier builds, by a key made from all its inputs: the stored bytes, the settings, the code and the
 * templates. So an entry is never out of date; it exists or it does not.
 */
export interface WorkCache {
  /** Whether there is an entry under the key, whole or damaged. */
  has(key: string): boolean;
  /**
   * The entry; undefined if there is none, or if it is damaged or in another format: then the work is done again.
   *
   * @throws any other error, naming the file: of the disk, or a fault of ours, which a miss would hide
   */
  read(key: string): Promise<CacheEntry | undefined>;
  write(key: string, entry: CacheEntry): Promise<void>;
}

/** A SHA-256 in lower-case hexadecimal digits. */
const keyPattern = /^[0-9a-f]{64}$/;

/** Maximum number of attempts to write an entry while other builds sweep its shelf. One build sweeps once. */
const mostTries = 100;

/**
 * A cache in a folder, with one compressed file per entry. Several threads and builds may use it at once: an entry appears
 * whole or not at all; an entry that one build sweeps away while another writes it is written again.
 */
export function openWorkCache(folder: string): WorkCache {
  // Random, because machines that share a folder may have processes of the same number.
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

/** Undefined if there is no such file. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    return addPath(file)(error as NodeJS.ErrnoException);
  }
}

/** Undefined if the bytes are damaged. */
function entryIn(packed: Buffer, file: string): CacheEntry | undefined {
  try {
    return unpackEntry(packed);
  } catch (error) {
    if (error instanceof DamagedEntryError) return undefined;
    throw new Error(`Reading ${file} from the cache failed: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Writes a file under a temporary name and renames it.
 *
 * @param mark unique to the writer, for the temporary name
 * @returns false if another build swept the shelf or the temporary file away meanwhile
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
 * Removes every entry that the ending build did not use: the cache holds one site, and nothing that was withdrawn.
 * Temporary files of killed builds are removed too; files beside the shelves are not ours.
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

/** Undefined if a folder is gone, or no longer empty: another build swept it or wrote to it. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code!)) throw error;
    return undefined;
  }
}

/** Entries are spread over shelves by their first two digits, because 100,000 files in one folder are slow. */
function fileOf(folder: string, key: string): string {
  if (!keyPattern.test(key)) throw new Error(`"${key}" is no key of a cache.`);
  return path.join(folder, key.slice(0, 2), key.slice(2));
}
