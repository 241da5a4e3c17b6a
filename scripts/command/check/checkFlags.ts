import type { SiteAddress } from "../../model/settings/siteAddress.ts";
import { defaultStore } from "../../store/defaultStore.ts";
import { addressOf, folderOf, readFlags } from "../readFlags.ts";

export const checkUsage = `npm run check -- [options]

  --versions DIR   stored version files               (content/versions)
  --url ADDRESS    as the build gets it
  --help           this text; -h for short

Reads everything that a build reads, and writes nothing. Exits with 1 where anything is refused, or where a build would
write no site.`;

/** Options of a check, and of the command's output. */
export interface CheckFlags {
  readonly versions: string;
  readonly address?: SiteAddress;
  readonly help: boolean;
}

/**
 * Reads the flags of `npm run check`.
 *
 * @throws {UsageError} naming the flag and what it takes
 */
export function checkFlags(args: readonly string[]): CheckFlags {
  const { values } = readFlags({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      versions: { type: "string" },
      url: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const address = addressOf(values.url);
  return {
    versions: folderOf("--versions", values.versions ?? defaultStore),
    ...(address && { address }),
    help: values.help ?? false,
  };
}
