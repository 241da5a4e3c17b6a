import { createHash } from "node:crypto";
import { appendFileSync } from "node:fs";
import { addPath } from "../system/files/addPath.ts";

/** The summary of a list in a manifest, by which the merge recognizes a damaged one. */
export interface ListSummary {
  /** Number of lines. */
  readonly count: number;
  readonly sha256: string;
}

/** Writes a list of values, one line of JSON for each. */
export interface JsonLinesWriter {
  add(value: unknown): void;
  /** Writes the buffered rest. */
  close(): ListSummary;
}

/** Characters buffered for one write. */
const most = 1_000_000;

/** @param file must not exist yet; it is open only during a write, so that nothing stays open on failure */
export function writeJsonLines(file: string): JsonLinesWriter {
  const hash = createHash("sha256");
  let count = 0;
  let waiting = "";
  const flush = () => {
    try {
      appendFileSync(file, waiting);
    } catch (error) {
      addPath(file)(error as NodeJS.ErrnoException);
    }
    waiting = "";
  };
  return {
    add(value) {
      const line = `${JSON.stringify(value)}\n`;
      hash.update(line);
      waiting += line;
      count++;
      if (waiting.length >= most) flush();
    },
    close() {
      flush();
      return { count, sha256: hash.digest("hex") };
    },
  };
}
