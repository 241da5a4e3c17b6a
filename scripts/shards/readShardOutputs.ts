import { FolderError } from "../system/userError.ts";
import { readShardOutput } from "./readShardOutput.ts";
import type { ShardOutput } from "./shardOutput.ts";

/**
 * Reads the shard outputs of one site, in order.
 *
 * @throws {FolderError} if a folder is not a shard output, or the shards are incomplete, named twice or of different builds
 */
export function readShardOutputs(folders: readonly string[]): ShardOutput[] {
  const outputs = folders.map(readShardOutput);
  const [first] = outputs;
  if (!first) throw new FolderError("Name the shard outputs to merge: the output folders of the builds with --shard.");
  const { of } = first.shard;
  const byIndex = new Map<number, ShardOutput>();
  for (const output of outputs) {
    const { index } = output.shard;
    const twin = byIndex.get(index);
    if (output.shard.of !== of)
      throw new FolderError(
        `${output.folder} is one of ${output.shard.of} shards, ${first.folder} one of ${of}; build all with the same N.`,
      );
    if (output.digest !== first.digest)
      throw new FolderError(
        `${output.folder} and ${first.folder} were built with other settings, code, templates, Node or --url; build both again.`,
      );
    if (output.store !== first.store)
      throw new FolderError(
        `${output.folder} and ${first.folder} were built from different states of the archive (a file came, went or changed in between); build all shards from the same.`,
      );
    if (twin)
      throw new FolderError(`${output.folder} and ${twin.folder} are both shard ${index} of ${of}; name each once.`);
    byIndex.set(index, output);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0)
    throw new FolderError(
      `Of ${of} shards, ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing; name them all.`,
    );
  return outputs.sort((a, b) => a.shard.index - b.shard.index);
}
