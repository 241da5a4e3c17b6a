import { FolderError } from "../system/userError.ts";
import { readShardOutput } from "./readShardOutput.ts";
import type { ShardOutput } from "./shardOutput.ts";

/**
 * Reads the parts of one site, in order.
 *
 * @throws {FolderError} where a folder is no part, one is missing or there twice, or they do not belong together
 */
export function readShardOutputs(folders: readonly string[]): ShardOutput[] {
  const parts = folders.map(readShardOutput);
  const [first] = parts;
  if (!first) throw new FolderError("Name the parts to merge: the output folders of the builds with --shard.");
  const { of } = first.shard;
  const byIndex = new Map<number, ShardOutput>();
  for (const part of parts) {
    const { index } = part.shard;
    const twin = byIndex.get(index);
    if (part.shard.of !== of)
      throw new FolderError(
        `${part.folder} is one of ${part.shard.of} parts, ${first.folder} one of ${of}; build all with the same N.`,
      );
    if (part.digest !== first.digest)
      throw new FolderError(
        `${part.folder} and ${first.folder} were built with other settings, code, templates or Node; build both again.`,
      );
    if (part.store !== first.store)
      throw new FolderError(
        `${part.folder} and ${first.folder} were built from different states of the archive (articles, versions or article.yml came, went or changed in between); build all parts from the same.`,
      );
    if (twin)
      throw new FolderError(`${part.folder} and ${twin.folder} are both part ${index} of ${of}; name each once.`);
    byIndex.set(index, part);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0)
    throw new FolderError(
      `Of ${of} parts, ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing; name them all.`,
    );
  return parts.sort((a, b) => a.shard.index - b.shard.index);
}
