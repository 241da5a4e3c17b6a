import { closeSync, constants, fstatSync, openSync } from "node:fs";

// Neither followed nor waited for, should it have become a link or a pipe since it was listed.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The path leads to a folder, a pipe, a device or a socket. */
export class NoRegularFile extends Error {
  override name = "NoRegularFile";
  readonly code = "EINVAL";
  readonly path: string;

  constructor(path: string) {
    super(`${path} is no regular file`);
    this.path = path;
  }
}

/**
 * Opens a regular file for reading, and no link to one.
 *
 * @returns the handle, for who asked to close, and the size in bytes
 * @throws {NoRegularFile}
 * @throws {NodeJS.ErrnoException} where it is missing, a link or not to be read
 */
export function openRegular(file: string): { readonly handle: number; readonly size: number } {
  const handle = openSync(file, flags);
  const status = fstatSync(handle);
  if (status.isFile()) return { handle, size: status.size };
  closeSync(handle);
  throw new NoRegularFile(file);
}
