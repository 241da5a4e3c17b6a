import { createReadStream, statSync } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UserError } from "../../system/userError.ts";
import type { ImportReport } from "../importer.ts";
import { TableDecoder } from "./tableDecoder.ts";

/**
 * The text of a file chunk by chunk, decompressed if it is gzip; `-` is standard input. Decoded by `TableDecoder`.
 *
 * @throws {UserError} if it cannot be read
 */
export async function* openTable(file: string, report: ImportReport): AsyncGenerator<string> {
  const bytes = file === "-" ? process.stdin : createReadStream(file);
  const size = file === "-" ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  let done = 0;
  bytes.on("data", (chunk: Buffer) => {
    done += chunk.length;
    report.progress(`Reading ${file}`, done, size);
  });
  const plain: Readable = file.toLowerCase().endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  // A pipe does not forward errors.
  bytes.on("error", (error: Error) => plain.destroy(error));
  const decoder = new TableDecoder((reason) => report.warn(file, reason));
  try {
    for await (const chunk of plain) yield decoder.decode(chunk as Buffer);
    yield decoder.end();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UserError(`There is no file "${file}".`);
    if (code === "EISDIR") throw new UserError(`"${file}" is a folder; name the file in it.`);
    throw new UserError(`${file} cannot be read: ${message}`);
  } finally {
    bytes.destroy();
  }
}
