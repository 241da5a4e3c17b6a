import { constants, copyFileSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * Copies a part's articles into the site; where the file system shares blocks between copies, without their bytes. What
 * the part knows of itself stays, and its assets, which the site has.
 */
export function copyArticles(part: string, output: string): void {
  for (const { name } of readdirSync(part, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    if (!name.startsWith(".") && name !== "assets") copyFolder(path.join(part, name), path.join(output, name));
  }
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const file = path.join(from, entry.name);
    if (entry.isDirectory()) copyFolder(file, path.join(to, entry.name));
    else if (entry.isFile()) copyFileSync(file, path.join(to, entry.name), constants.COPYFILE_FICLONE);
  }
}
