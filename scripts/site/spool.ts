import { createReadStream } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";

/** A list that may be larger than memory: a JSON value a line in a file, written once, then read from its start or at any place. */
export interface Spool<T> {
  readonly count: number;
  /** @returns where it will stand, for `readAt` */
  add(value: T): Promise<SpoolPlace>;
  /** Writes out what is left; to be awaited before reading. */
  close(): Promise<void>;
  read(): AsyncIterable<T>;
  /** One value; after `close`. */
  readAt(place: SpoolPlace): Promise<T>;
  remove(): Promise<void>;
}

/** In bytes. */
export interface SpoolPlace {
  readonly start: number;
  readonly length: number;
}

/** UTF-16 units gathered for one write. */
const most = 1_000_000;

export async function spool<T>(file: string): Promise<Spool<T>> {
  const handle = await open(file, "w");
  let waiting = "";
  let count = 0;
  let end = 0;
  let reader: Promise<FileHandle> | undefined;
  const flush = async () => {
    const text = waiting;
    waiting = "";
    await handle.appendFile(text);
  };
  return {
    get count() {
      return count;
    },
    async add(value) {
      count++;
      const text = JSON.stringify(value);
      waiting += `${text}\n`;
      const place = { start: end, length: Buffer.byteLength(text) };
      end += place.length + 1;
      if (waiting.length >= most) await flush();
      return place;
    },
    async close() {
      await flush();
      await handle.close();
    },
    async *read() {
      // Not readline, which may take U+2028 for the end of a line: JSON holds it as it is.
      let rest = "";
      for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: most })) {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop()!;
        for (const line of lines) yield JSON.parse(line) as T;
      }
    },
    async readAt({ start, length }) {
      reader ??= open(file, "r");
      const { buffer } = await (await reader).read(Buffer.alloc(length), 0, length, start);
      return JSON.parse(buffer.toString("utf8")) as T;
    },
    async remove() {
      await handle.close();
      await (await reader)?.close();
      await rm(file, { force: true });
    },
  };
}
