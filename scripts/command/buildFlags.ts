import os from "node:os";
import { parseArgs } from "node:util";
import { type BuildOptions, defaultStore } from "../site/buildOptions.ts";
import { UsageError } from "./usageError.ts";

export const buildUsage = `npm run build -- [options]

  --versions DIR   stored version files               (content/versions)
  --output DIR     the site; replaced whole           (_site)
  --cache DIR      intermediate files                 (.cache/variorum)
  --jobs N         how many processors to use; a build still runs in one process  (all)
  --shard I/N      build the I-th of N parts of the archive, I from 1
  --strict         exit 1 and write nothing where any file is refused
  --no-search      leave out the search index
  --brief          one line at the end, and no table
  --json           last line of standard output: the summary as JSON
  --help           this text`;

/** What a build is asked to do, and what the command is to print of it. */
export interface BuildFlags extends BuildOptions {
  readonly json: boolean;
  /** Leaves out the table at the end. */
  readonly brief: boolean;
  readonly help: boolean;
}

/**
 * Reads the flags of `npm run build`.
 *
 * @throws {UsageError} naming the flag and what it takes
 */
export function buildFlags(args: readonly string[]): BuildFlags {
  const { values } = parse(args);
  const jobs = values.jobs === undefined ? os.availableParallelism() : wholeNumber("--jobs", values.jobs);
  const shard = values.shard === undefined ? undefined : shardOf(values.shard);
  return {
    versions: folder("--versions", values.versions ?? defaultStore),
    output: folder("--output", values.output ?? "_site"),
    cache: folder("--cache", values.cache ?? ".cache/variorum"),
    jobs,
    ...(shard && { shard }),
    strict: values.strict ?? false,
    search: !values["no-search"],
    json: values.json ?? false,
    brief: values.brief ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        versions: { type: "string" },
        output: { type: "string" },
        cache: { type: "string" },
        jobs: { type: "string" },
        shard: { type: "string" },
        strict: { type: "boolean" },
        "no-search": { type: "boolean" },
        json: { type: "boolean" },
        brief: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    // What Node adds on arguments that begin with a dash helps nobody here.
    throw new UsageError((error as Error).message.split(/\s+To specify/)[0]!.replace(/\s+/g, " "));
  }
}

function folder(flag: string, value: string): string {
  if (value.trim() === "") throw new UsageError(`${flag} takes a folder.`);
  return value;
}

function wholeNumber(flag: string, value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError(`${flag} takes a whole number from 1, not "${value}".`);
  return Number(value);
}

function shardOf(value: string): { index: number; of: number } {
  const [, index, of] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(value) ?? [];
  if (!index || !of || Number(index) > Number(of)) {
    throw new UsageError(`--shard takes I/N with I from 1 to N, such as 1/4, not "${value}".`);
  }
  return { index: Number(index), of: Number(of) };
}
