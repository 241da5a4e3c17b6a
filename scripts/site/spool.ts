import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";

/** A list that may be larger than memory: a JSON value a line in a file, written once, then read once. */
export interface Spool<T> {
  readonly count: number;
  add(value: T): Promise<void>;
  close(): Promise<void>;
  read(): AsyncIterable<T>;
  remove(): Promise<void>;
}

export async function spool<T>(file: string): Promise<Spool<T>> {
  const stream = createWriteStream(file);
  let count = 0;
  return {
    get count() {
      return count;
    },
    async add(value) {
      count++;
      if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, "drain");
    },
    async close() {
      stream.end();
      await finished(stream);
    },
    async *read() {
      for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
        yield JSON.parse(line) as T;
      }
    },
    async remove() {
      stream.destroy();
      await rm(file, { force: true });
    },
  };
}
