import { readdirSync } from "node:fs";
import { isVersionFile } from "../../formats/formatNames.ts";
import { versionOnDisk } from "../../store/writing/versionOnDisk.ts";

/** Versions of an article that are looked into: nearly all have an address or none has. */
const mostFiles = 5;

/** An address under which versions in a folder were captured; undefined where they tell none, or there is no folder. */
export function addressInStore(folder: string): string | undefined {
  for (const name of versionFilesIn(folder).slice(0, mostFiles)) {
    const url = versionOnDisk(folder, name)?.meta.url;
    if (url !== undefined) return url;
  }
  return undefined;
}

function versionFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith(".") && isVersionFile(name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
