import { readdirSync } from "node:fs";
import { isVersionFile } from "../../formats/formatNames.ts";
import { versionOnDisk } from "../../store/writing/versionOnDisk.ts";

/** The names that a stored version gives its article. */
export interface StoredNames {
  readonly url?: string;
  readonly title?: string;
}

/** Maximum number of versions of an article to examine, if the first ones do not decide. */
const mostFiles = 200;

/** The names given by the versions in a folder, one after another; none if there is no folder. */
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
