import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

export type StoredFile =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  /** `passing`: it was the system that failed, and may not do so next time. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly passing?: true };

// Should the file have become a link or a pipe since it was listed, it is neither followed nor waited for.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of a regular file of at most `maxBytes`. */
export function readStoredFile(path: string, maxBytes: number): StoredFile {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, flags);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { kind: "unreadable", reason: "is no regular file" };
    if (stat.size > maxBytes)
      return { kind: "unreadable", reason: `has ${stat.size} bytes; at most ${maxBytes} are read` };
    return { kind: "bytes", bytes: readFileSync(descriptor) };
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
