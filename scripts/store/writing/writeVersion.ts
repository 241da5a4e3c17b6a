import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { createWhole } from "../../system/files/createWhole.ts";
import { versionFileName } from "./versionFileName.ts";
import { type VersionToWrite, versionText } from "./versionText.ts";

/**
 * Writes a version to the folder of its article, which is created if missing: atomically, and never over another file, even
 * if two processes write at once. The file is named by the time of capture; a second version of that instant gets the next
 * free name.
 *
 * @param folder of the article
 * @returns the name of the file
 * @throws {UnwritableVersion} if a value cannot be stored
 * @throws {NodeJS.ErrnoException} if the folder cannot be written to
 */
export function writeVersion(folder: string, version: VersionToWrite): string {
  const text = versionText(version);
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const name = versionFileName(version.captured, new Set(readdirSync(folder)));
    if (createWhole(path.join(folder, name), text)) return name;
  }
}
