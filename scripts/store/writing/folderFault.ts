import { lstatSync } from "node:fs";
import path from "node:path";

/**
 * Why nothing can be written to a folder: a symbolic link in the way, which may lead out of the store and which no build
 * follows, or a file. Undefined where nothing is; the store itself may be a link.
 *
 * @param store that the folder lies below
 */
export function folderFault(store: string, folder: string): string | undefined {
  let way = store;
  for (const segment of path.relative(store, folder).split(path.sep)) {
    way = path.join(way, segment);
    const status = lstatSync(way, { throwIfNoEntry: false });
    if (!status) return undefined;
    if (status.isSymbolicLink())
      return `${way} is a symbolic link, through which nothing is written; put the folder itself there`;
    if (!status.isDirectory()) return `${way} is no folder, so no version can be put there; rename it`;
  }
  return undefined;
}
