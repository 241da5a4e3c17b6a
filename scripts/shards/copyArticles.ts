import { constants, copyFileSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { damagedShard, filesOf } from "./readShardOutput.ts";
import type { ShardOutput } from "./shardOutput.ts";

const byBlocks = constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL;

/**
 * Copies the article files listed by a shard output into the site, and nothing else; by reflink if the file system supports
 * it.
 *
 * @throws {FolderError} if one is missing, has another size, is not a regular file or is reached through a link
 */
export function copyArticles(from: ShardOutput, output: string): void {
  const real = realpathSync(from.folder);
  const made = new Set<string>();
  for (const [below, bytes] of filesOf(from)) {
    const file = path.join(from.folder, below);
    const folder = path.dirname(below);
    const status = lstatSync(file, { throwIfNoEntry: false });
    if (!status) throw damagedShard(file, "is missing");
    if (!status.isFile()) throw damagedShard(file, "is no regular file");
    if (status.size !== bytes) throw damagedShard(file, `has ${status.size} bytes, not ${bytes}`);
    if (!made.has(folder)) {
      if (realpathSync(path.dirname(file)) !== path.join(real, folder))
        throw damagedShard(file, "is reached by a link");
      mkdirSync(path.join(output, folder), { recursive: true });
      made.add(folder);
    }
    copyFileSync(file, path.join(output, below), byBlocks);
  }
}
