import { readdirSync } from "node:fs";
import { isVersionFile } from "../../formats/formatNames.ts";
import { versionOnDisk } from "../../store/writing/versionOnDisk.ts";

/** What a stored version says of its article. */
export interface StoredNames {
  readonly url?: string;
  readonly title?: string;
}

/** Versions of an article that are looked into, where the first do not decide. */
const mostFiles = 200;

/** What the versions in a folder say of their article, one after another; nothing where there is no folder. */
export function* namesInStore(folder: string): Generator<StoredNames> {
  for (const name of versionFilesIn(folder).slice(0, mostFiles)) {
    const { url, title } = versionOnDisk(folder, name)?.meta ?? {};
    yield { ...(url !== undefined && { url }), ...(title !== undefined && { title }) };
  }
}

function versionFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith(".") && isVersionFile(name))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
