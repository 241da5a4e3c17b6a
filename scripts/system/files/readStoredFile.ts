import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

export type StoredFile =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  /** `passing`: it was the system that failed, and may not do so next time. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly passing?: true };

// Should the file have become a link or a pipe since it was listed, it is neither followed nor waited for.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads as readStoredFile() does. */
export type FileReader = (path: string, maxBytes: number) => StoredFile;

/**
 * The bytes of a regular file of at most `maxBytes`.
 *
 * @param allocate gives memory for so many bytes
 */
export function readStoredFile(
  path: string,
  maxBytes: number,
  allocate: (bytes: number) => Buffer = Buffer.allocUnsafe,
): StoredFile {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, flags);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { kind: "unreadable", reason: "is no regular file" };
    if (stat.size > maxBytes) return tooLarge(stat.size, maxBytes);
    return { kind: "bytes", bytes: readWhole(descriptor, allocate(stat.size)) };
  } catch (error) {
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
 * An open file from its beginning. readFileSync() would ask for the size once more.
 *
 * @param bytes as many as it had just now; no more is read, and less where the file has become shorter since
 */
function readWhole(descriptor: number, bytes: Buffer): Buffer {
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(descriptor, bytes, length, bytes.length - length, null);
  return bytes.subarray(0, length);
}

/** Hands out files read before, by path, so that all who ask for one get the same bytes; reads the others. */
export function readFromHeld(held: ReadonlyMap<string, StoredFile>): FileReader {
  return (path, maxBytes) => {
    const stored = held.get(path) ?? readStoredFile(path, maxBytes);
    return stored.kind === "bytes" && stored.bytes.length > maxBytes ? tooLarge(stored.bytes.length, maxBytes) : stored;
  };
}

function tooLarge(bytes: number, maxBytes: number): StoredFile {
  return { kind: "unreadable", reason: `has ${bytes} bytes; at most ${maxBytes} are read` };
}
