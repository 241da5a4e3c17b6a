import { closeSync, openSync, readSync, writeSync } from "node:fs";
import path from "node:path";
import { openRegular } from "./fileChunks.ts";
import { nameFile } from "./nameFile.ts";

/** In the unfinished site, where the next build clears it away with the rest if this one is killed. */
export const spoolFolder = ".variorum-spools";

/** Where a value lies: number of the spool, offset and length in bytes. */
export type SpoolRef = readonly [spool: number, offset: number, bytes: number];

/** A list that may be larger than memory, in a file; each thread of a build writes one of its own. */
export interface Spool {
  /** Puts bytes aside: values as JSON, one or several after each other. */
  add(json: Buffer): SpoolRef;
  /** Writes out what is left, before anyone reads. */
  flush(): void;
  close(): void;
}

/** Reads what was put aside, in any order; any thread may read what another wrote. */
export interface SpoolReader {
  read<T>(ref: SpoolRef): T;
  close(): void;
}

/** Bytes gathered for one write. */
const most = 1_000_000;

/** @param folder an existing folder; the spool is the file `spool-<number>` in it */
export function openSpool(folder: string, number: number): Spool {
  const file = spoolFile(folder, number);
  const handle = openSync(file, "w");
  const room = Buffer.allocUnsafe(most);
  let waiting = 0;
  let offset = 0;
  let isClosed = false;
  const flush = () => {
    writeWhole(file, handle, room.subarray(0, waiting));
    waiting = 0;
  };
  return {
    add(json) {
      if (waiting + json.length > most) flush();
      if (json.length > most) writeWhole(file, handle, json);
      else waiting += json.copy(room, waiting);
      offset += json.length;
      return [number, offset - json.length, json.length];
    },
    flush,
    close() {
      if (isClosed) return;
      flush();
      closeSync(handle);
      isClosed = true;
    },
  };
}

/** More spools than a build has threads: what the number of a spool counts on by from folder to folder. */
export const spoolsInFolder = 10_000;

/** Spools that a reader keeps open: hundreds of parts have thousands, and each thread has a reader. */
const mostOpen = 100;

/** @param folders of spools, in order; the second one's begin with the number 10,000 */
export function readSpools(folders: readonly string[]): SpoolReader {
  const handles = new Map<number, number>();
  const fileOf = (spool: number) => spoolFile(folders[Math.floor(spool / spoolsInFolder)]!, spool % spoolsInFolder);
  const handleOf = (spool: number): number => {
    const known = handles.get(spool);
    if (known !== undefined) return known;
    const [oldest] = handles;
    if (oldest && handles.size >= mostOpen) {
      closeSync(oldest[1]);
      handles.delete(oldest[0]);
    }
    const handle = openRegular(fileOf(spool));
    handles.set(spool, handle);
    return handle;
  };
  return {
    read<T>([spool, offset, bytes]: SpoolRef): T {
      const handle = handleOf(spool);
      const json = Buffer.allocUnsafe(bytes);
      for (let read = 0; read < bytes; ) {
        const more = readSync(handle, json, read, bytes - read, offset + read);
        if (more === 0) throw new Error(`${fileOf(spool)} ends before byte ${offset + bytes}.`);
        read += more;
      }
      return JSON.parse(json.toString()) as T;
    },
    close() {
      for (const handle of handles.values()) closeSync(handle);
      handles.clear();
    },
  };
}

export function spoolFile(folder: string, number: number): string {
  return path.join(folder, `spool-${number}`);
}

function writeWhole(file: string, handle: number, bytes: Buffer): void {
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
  } catch (error) {
    nameFile(file)(error as NodeJS.ErrnoException);
  }
}
