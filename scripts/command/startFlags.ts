import { UsageError } from "../system/userError.ts";
import { type BuildFlags, buildFlags, buildUsage } from "./buildFlags.ts";
import { readFlags } from "./readFlags.ts";

export const startUsage = buildUsage
  .replace("npm run build", "npm start")
  .replace(
    /(?=\n {2}--help )/,
    "\n  --host HOST      where to listen: 0.0.0.0 lets other machines connect (this machine alone)",
  );

/** Options of a preview. */
export interface StartFlags {
  readonly build: BuildFlags;
  /** Arguments that its builds get. */
  readonly buildArgs: readonly string[];
  readonly host?: string;
}

/**
 * Reads the flags of `npm start`: those of a build, and `--host`.
 *
 * @throws {UsageError} naming the flag and what it takes
 */
export function startFlags(args: readonly string[]): StartFlags {
  const { tokens = [] } = readFlags({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: { host: { type: "string" } },
  });
  const hosts = tokens.flatMap((token) => (token.kind === "option" && token.name === "host" ? [token] : []));
  const own = new Set(hosts.flatMap(({ index, inlineValue }) => (inlineValue ? [index] : [index, index + 1])));
  const host = hosts.at(-1)?.value;
  if (hosts.length > 0 && !host?.trim()) throw new UsageError("--host takes an address or a name, such as 0.0.0.0.");
  const buildArgs = args.filter((_, at) => !own.has(at));
  return { build: buildFlags(buildArgs), buildArgs, ...(host && { host }) };
}
