import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file below `folder`, making the folders between.
 *
 * @param below path with `/` between segments; a leading `/` is allowed, as in a site's paths
 * @throws {Error} where the path leads out of the folder: whatever made it must not, so this is never expected
 */
export async function writeInside(folder: string, below: string, text: string): Promise<void> {
  const file = path.resolve(folder, `./${below}`);
  if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${below} leads out of ${folder}.`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
