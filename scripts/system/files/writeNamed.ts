import { type WriteFileOptions, writeFileSync } from "node:fs";
import { addPath } from "./addPath.ts";

/**
 * Writes a file, as `writeFileSync()` does, whose errors name no file where only the writing fails, as on a full disk.
 *
 * @throws {NodeJS.ErrnoException} with the path, if it cannot be written
 */
export function writeNamed(file: string, content: string | Uint8Array, options?: WriteFileOptions): void {
  try {
    writeFileSync(file, content, options);
  } catch (error) {
    addPath(file)(error as NodeJS.ErrnoException);
  }
}
