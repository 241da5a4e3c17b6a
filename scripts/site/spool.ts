import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { nameFile } from "./nameFile.ts";

/** A list that may be larger than memory: a JSON value a line in a file, written once, then read once. */
export interface Spool<T> {
  readonly count: number;
  add(value: T): Promise<void>;
  /** Writes out what is left; to be awaited before reading. */
  close(): Promise<void>;
  read(): AsyncIterable<T>;
  remove(): Promise<void>;
}

/** UTF-16 units gathered for one write. */
const most = 1_000_000;

export async function spool<T>(file: string): Promise<Spool<T>> {
  const handle = await open(file, "w");
  let waiting = "";
  let count = 0;
  const flush = async () => {
    const text = waiting;
    waiting = "";
    await handle.appendFile(text).catch(nameFile(file));
  };
  return {
    get count() {
      return count;
    },
    async add(value) {
      count++;
      waiting += `${JSON.stringify(value)}\n`;
      if (waiting.length >= most) await flush();
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
    async remove() {
      await handle.close();
      await rm(file, { force: true });
    },
  };
}
