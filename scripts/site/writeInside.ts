import { constants } from "node:fs";
import { mkdir, realpath, writeFile } from "node:fs/promises";
import path from "node:path";
import { nameFile } from "./nameFile.ts";

/** Windows has no O_NOFOLLOW, and seldom links. */
const replaceNoLink = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

/**
 * Writes a file below `folder`, making the folders between.
 *
 * @param below path with `/` between segments; a leading `/` is allowed, as in a site's paths
 * @throws {Error} where the path leads out of the folder, by itself or by a symbolic link: whatever made it must not,
 *   so this is never expected
 */
export async function writeInside(folder: string, below: string, content: string | Uint8Array): Promise<void> {
  const file = path.resolve(folder, `./${below}`);
  const refuse = () => {
    throw new Error(`${below} leads out of ${folder}.`);
  };
  if (!isBelow(path.resolve(folder), file)) refuse();
  await mkdir(path.dirname(file), { recursive: true });
  const [realFolder, realParent] = await Promise.all([realpath(folder), realpath(path.dirname(file))]);
  if (!isBelow(realFolder, path.join(realParent, path.basename(file)))) refuse();
  await writeFile(file, content, { flag: replaceNoLink }).catch(nameFile(file));
}

function isBelow(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
