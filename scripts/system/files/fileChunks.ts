import { closeSync, readSync } from "node:fs";
import { openRegular } from "./openRegular.ts";

const chunkBytes = 1 << 18;

/** The bytes of a file in chunks. It is reopened for each, so that many files can be read in turn without exhausting descriptors. */
export function* fileChunks(file: string): Generator<Buffer> {
  for (let offset = 0; ; ) {
    const { handle } = openRegular(file);
    const chunk = Buffer.alloc(chunkBytes);
    let bytes: number;
    try {
      bytes = readSync(handle, chunk, 0, chunkBytes, offset);
    } finally {
      closeSync(handle);
    }
    if (bytes === 0) return;
    offset += bytes;
    yield chunk.subarray(0, bytes);
  }
}

/** The lines of a file without their line breaks; text after the last line break is a line, unless empty. */
export function* fileLines(file: string): Generator<string> {
  let begun: Buffer[] = [];
  for (const chunk of fileChunks(file)) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString();
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString();
}
