import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { addPath } from "./addPath.ts";

/** Windows has no O_NOFOLLOW, and rarely has links. */
const noFollow = constants.O_NOFOLLOW ?? 0;
const replaceNoLink = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noFollow;

/** Maximum number of folders remembered as created and checked. */
const mostRemembered = 10_000;

/** Writes files below one folder only. */
export interface FolderWriter {
  /**
   * Writes a file, creating its parent folders.
   *
   * @param below path with `/` between segments; a leading `/` is allowed, as in a site's paths
   * @throws {Error} if the path leads out of the folder, by itself or by a symbolic link: a fault of the caller
   */
  write(below: string, content: string | Uint8Array): void;
  /** The bytes of a file written earlier. */
  read(below: string): Buffer;
}

export function folderWriter(folder: string): FolderWriter {
  const root = path.resolve(folder);
  const checked = new Set<string>();
  let realRoot: string | undefined;
  /** Whether a folder is inside the root; it is created if missing. */
  const isInside = (parent: string): boolean => {
    if (checked.has(parent)) return true;
    if (parent !== root && !isInside(path.dirname(parent))) return false;
    // A folder created inside the root is inside it too, so its real path need not be looked up.
    if (parent === root || !isFolder(parent)) {
      mkdirSync(parent, { recursive: true });
      realRoot ??= realpathSync(root);
      if (!isBelow(realRoot, path.join(realpathSync(parent), "file"))) return false;
    }
    if (checked.size >= mostRemembered) checked.clear();
    checked.add(parent);
    return true;
  };
  const fileAt = (below: string): string => {
    const file = path.resolve(root, `./${below}`);
    if (!isBelow(root, file) || !isInside(path.dirname(file))) throw new Error(`${below} leads out of ${folder}.`);
    return file;
  };
  return {
    write(below, content) {
      const file = fileAt(below);
      const handle = openSync(file, replaceNoLink);
      try {
        writeFileSync(handle, content);
      } catch (error) {
        addPath(file)(error as NodeJS.ErrnoException);
      } finally {
        closeSync(handle);
      }
    },
    read: (below) => readFileSync(fileAt(below)),
  };
}

/** Whether this is a folder and not a link to one; it is created if missing. */
function isFolder(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EEXIST" && lstatSync(folder).isDirectory();
  }
}

function isBelow(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
