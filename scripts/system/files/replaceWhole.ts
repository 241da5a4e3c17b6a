import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { addPath } from "./addPath.ts";

/**
 * Writes a file in place of the one of that name, if any: a reader sees the old content or the new, also after a kill or a
 * power cut. A draft left behind has a name that begins with a dot; `removeDrafts()` removes it.
 *
 * @throws {NodeJS.ErrnoException} if it cannot be written
 */
export function replaceWhole(file: string, content: string | Uint8Array): void {
  const draft = path.join(
    path.dirname(file),
    `.${path.basename(file).slice(0, 100)}-${process.pid}-${randomBytes(6).toString("hex")}`,
  );
  try {
    const handle = openSync(draft, "wx");
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } catch (error) {
      addPath(file)(error as NodeJS.ErrnoException);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
