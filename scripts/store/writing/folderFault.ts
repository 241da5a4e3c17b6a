import { lstatSync } from "node:fs";
import path from "node:path";

/**
 * Why nothing can be written to a folder: a symbolic link in its path, which may point out of the store and which
 * builds do not follow, or a file. Undefined if there is no obstacle; the store itself may be a link.
 *
 * @param store the store that contains the folder
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
