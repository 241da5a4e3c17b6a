import { closeSync, constants, fstatSync, openSync } from "node:fs";

// A link is not followed, and a pipe not waited for, if the file has become one since it was listed.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The path leads to a folder, a pipe, a device or a socket. */
export class NoRegularFile extends Error {
  override name = "NoRegularFile";
  readonly code = "EINVAL";
  readonly path: string;

  constructor(path: string) {
    super(`${path} is not a regular file`);
    this.path = path;
  }
}

/**
 * Opens a regular file for reading, but not through a link.
 *
 * @returns the handle, which the caller closes, and the size in bytes
 * @throws {NoRegularFile}
 * @throws {NodeJS.ErrnoException} if it is missing, a link or not readable
 */
export function openRegular(file: string): { readonly handle: number; readonly size: number } {
  const handle = openSync(file, flags);
  const status = fstatSync(handle);
  if (status.isFile()) return { handle, size: status.size };
  closeSync(handle);
  throw new NoRegularFile(file);
}
