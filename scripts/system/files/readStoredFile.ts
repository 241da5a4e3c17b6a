import { closeSync, readSync } from "node:fs";
import { NoRegularFile, openRegular } from "./openRegular.ts";

export type StoredFile =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  /** `passing`: a failure of the system, which may not occur again. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly passing?: true };

/**
 * The bytes of a regular file of at most `maxBytes`.
 *
 * @param allocate allocates a buffer of the given size
 */
export function readStoredFile(
  path: string,
  maxBytes: number,
  allocate: (bytes: number) => Buffer = Buffer.allocUnsafe,
): StoredFile {
  let descriptor: number | undefined;
  try {
    const { handle, size } = openRegular(path);
    descriptor = handle;
    if (size > maxBytes) return tooLarge(size, maxBytes);
    return { kind: "bytes", bytes: readWhole(handle, allocate(size)) };
  } catch (error) {
    if (error instanceof NoRegularFile) return { kind: "unreadable", reason: "is no regular file" };
    return {
      kind: "unreadable",
      reason: `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`,
      passing: true,
    };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * Reads an open file from its beginning. readFileSync() would look up the size once more.
 *
 * @param bytes a buffer of the file's last known size; less is read if the file has become shorter since
 */
function readWhole(descriptor: number, bytes: Buffer): Buffer {
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(descriptor, bytes, length, bytes.length - length, null);
  return bytes.subarray(0, length);
}

/** The result for a file that is not read because of its size. */
export function tooLarge(bytes: number, maxBytes: number): StoredFile {
  return { kind: "unreadable", reason: `has ${bytes} bytes; at most ${maxBytes} are read` };
}
