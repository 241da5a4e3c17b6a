import os from "node:os";
import type { BuildOptions } from "../build/buildOptions.ts";
import { defaultStore } from "../store/defaultStore.ts";
import { UsageError } from "../system/userError.ts";
import { addressOf, folderOf, readFlags, wholeNumber } from "./readFlags.ts";

export const buildUsage = `npm run build -- [options]

  --versions DIR   stored version files               (content/versions)
  --output DIR     the site; replaced whole           (_site, or _part-I-of-N)
  --cache DIR      intermediate files                 (.cache/variorum)
  --url ADDRESS    where the site will be, in place of url and, with a path, basePath in content/site.yml; "" counts as
                   absent, so a host's variable can be passed on
  --jobs N         how many processors to use         (all)
  --shard I/N      build the I-th of N shards, I from 1; npm run merge joins their outputs
  --strict         exit 1 and write nothing where any file is refused
  --no-search      leave out the search index
  --brief          one line at the end, and no table
  --json           last line of standard output: the summary as JSON
  --help           this text; -h for short`;

/** Options of a build, and of what the command prints. */
export interface BuildFlags extends BuildOptions {
  readonly json: boolean;
  /** Leave out the table at the end. */
  readonly brief: boolean;
  readonly help: boolean;
}

/**
 * Reads the flags of `npm run build`.
 *
 * @throws {UsageError} naming the flag and what it takes
 */
export function buildFlags(args: readonly string[]): BuildFlags {
  const { values } = readFlags({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      versions: { type: "string" },
      output: { type: "string" },
      cache: { type: "string" },
      url: { type: "string" },
      jobs: { type: "string" },
      shard: { type: "string" },
      strict: { type: "boolean" },
      "no-search": { type: "boolean" },
      json: { type: "boolean" },
      brief: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  const jobs = values.jobs === undefined ? os.availableParallelism() : wholeNumber("--jobs", values.jobs);
  const address = addressOf(values.url);
  const shard = values.shard === undefined ? undefined : shardOf(values.shard);
  return {
    versions: folderOf("--versions", values.versions ?? defaultStore),
    // A shard output must not take the place of a site.
    output: folderOf("--output", values.output ?? (shard ? `_part-${shard.index}-of-${shard.of}` : "_site")),
    cache: folderOf("--cache", values.cache ?? ".cache/variorum"),
    ...(address && { address }),
    jobs,
    ...(shard && { shard }),
    strict: values.strict ?? false,
    search: !values["no-search"],
    json: values.json ?? false,
    brief: values.brief ?? false,
    help: values.help ?? false,
  };
}

function shardOf(value: string): { index: number; of: number } {
  const [, index, of] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(value) ?? [];
  if (!index || !of || Number(index) > Number(of)) {
    throw new UsageError(`--shard takes I/N with I from 1 to N, such as 1/4, not "${value}".`);
  }
  return { index: Number(index), of: Number(of) };
}
