import os from "node:os";
import type { MergeOptions } from "../build/mergeSite.ts";
import { UsageError } from "../system/userError.ts";
import { addressOf, folderOf, readFlags, wholeNumber } from "./readFlags.ts";

export const mergeUsage = `npm run merge -- SHARD… [options]

  SHARD…           shard outputs: the output folders of npm run build -- --shard I/N, one for each I
  --output DIR     the site; replaced whole           (_site)
  --cache DIR      intermediate files                 (.cache/variorum)
  --url ADDRESS    as the shards were built with
  --jobs N         how many processors to use         (all)
  --no-search      leave out the search index; the shards were built so
  --json           last line of standard output: the summary as JSON
  --help           this text; -h for short`;

/** Options of a merge, and of what the command prints. */
export interface MergeFlags extends MergeOptions {
  readonly json: boolean;
  readonly help: boolean;
}

/**
 * Reads the arguments of `npm run merge`.
 *
 * @throws {UsageError} naming the flag and what it takes
 */
export function mergeFlags(args: readonly string[]): MergeFlags {
  const { values, positionals } = readFlags({
    args: [...args],
    strict: true,
    allowPositionals: true,
    options: {
      output: { type: "string" },
      cache: { type: "string" },
      url: { type: "string" },
      jobs: { type: "string" },
      "no-search": { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  const address = addressOf(values.url);
  const help = values.help ?? false;
  if (positionals.length === 0 && !help)
    throw new UsageError(
      "npm run merge takes the shard outputs to join: the output folders of npm run build -- --shard I/N.",
    );
  return {
    shardOutputs: positionals.map((folder) => folderOf("a shard output", folder)),
    output: folderOf("--output", values.output ?? "_site"),
    cache: folderOf("--cache", values.cache ?? ".cache/variorum"),
    ...(address && { address }),
    jobs: values.jobs === undefined ? os.availableParallelism() : wholeNumber("--jobs", values.jobs),
    search: !values["no-search"],
    json: values.json ?? false,
    help,
  };
}
