import { closeSync, openSync, readSync, writeSync } from "node:fs";
import path from "node:path";
import { addPath } from "./addPath.ts";
import { openRegular } from "./openRegular.ts";

/** In the unfinished site, which the next build removes as a whole if this one is killed. */
export const recordLogFolder = ".variorum-records";

/** The position of a value: number of the record log, offset and length in bytes. */
export type LogPosition = readonly [recordLog: number, offset: number, bytes: number];

/** An append-only list in a file, which may be larger than memory; each thread of a build writes its own. */
export interface RecordLog {
  /** Appends bytes: one or several JSON values. */
  add(json: Buffer): LogPosition;
  /** Writes the buffered rest, before anyone reads. */
  flush(): void;
  close(): void;
}

/** Reads record logs at any position; any thread may read another's log. */
export interface RecordLogReader {
  read<T>(ref: LogPosition): T;
  close(): void;
}

/** Bytes buffered for one write. */
const most = 1_000_000;

/** @param folder an existing folder; the record log is the file `records-<number>` in it */
export function openRecordLog(folder: string, number: number): RecordLog {
  const file = recordLogFile(folder, number);
  const handle = openSync(file, "w");
  const buffer = Buffer.allocUnsafe(most);
  let waiting = 0;
  let offset = 0;
  let isClosed = false;
  const flush = () => {
    writeWhole(file, handle, buffer.subarray(0, waiting));
    waiting = 0;
  };
  return {
    add(json) {
      if (waiting + json.length > most) flush();
      if (json.length > most) writeWhole(file, handle, json);
      else waiting += json.copy(buffer, waiting);
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

/** Offset between the record log numbers of consecutive folders; larger than any number of threads. */
export const logsInFolder = 10_000;

/** Record logs that a reader keeps open: hundreds of shard outputs have thousands of them, and each thread has a reader. */
const mostOpen = 100;

/** @param folders of record logs, in order; numbers in the second begin at 10,000 */
export function readRecordLogs(folders: readonly string[]): RecordLogReader {
  const handles = new Map<number, number>();
  const fileOf = (recordLog: number) =>
    recordLogFile(folders[Math.floor(recordLog / logsInFolder)]!, recordLog % logsInFolder);
  const handleOf = (recordLog: number): number => {
    const known = handles.get(recordLog);
    if (known !== undefined) return known;
    const [oldest] = handles;
    if (oldest && handles.size >= mostOpen) {
      closeSync(oldest[1]);
      handles.delete(oldest[0]);
    }
    const { handle } = openRegular(fileOf(recordLog));
    handles.set(recordLog, handle);
    return handle;
  };
  return {
    read<T>([recordLog, offset, bytes]: LogPosition): T {
      const handle = handleOf(recordLog);
      const json = Buffer.allocUnsafe(bytes);
      for (let read = 0; read < bytes; ) {
        const more = readSync(handle, json, read, bytes - read, offset + read);
        if (more === 0) throw new Error(`${fileOf(recordLog)} ends before byte ${offset + bytes}.`);
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

export function recordLogFile(folder: string, number: number): string {
  return path.join(folder, `records-${number}`);
}

function writeWhole(file: string, handle: number, bytes: Buffer): void {
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
  } catch (error) {
    addPath(file)(error as NodeJS.ErrnoException);
  }
}
