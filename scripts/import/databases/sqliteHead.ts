import { closeSync, openSync, readSync } from "node:fs";
import { UserError } from "../../system/userError.ts";

/** The first bytes of every SQLite database. */
const magic = "SQLite format 3\0";

/**
 * Whether a file is an SQLite database.
 * @throws {UserError} if the file cannot be read
 */
export function isSqlite(file: string): boolean {
  return headOf(file).toString("latin1", 0, magic.length) === magic;
}

/**
 * The first hundred bytes of a file: the header of a database.
 *
 * @throws {UserError} if it cannot be read
 */
export function headOf(file: string): Buffer {
  const head = Buffer.alloc(100);
  try {
    const descriptor = openSync(file, "r");
    try {
      return head.subarray(0, readSync(descriptor, head, 0, head.length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw readError(file, error);
  }
}

export function readError(file: string, error: unknown): UserError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new UserError(code === "ENOENT" ? `There is no file "${file}".` : `${file} cannot be read: ${message}`);
}
