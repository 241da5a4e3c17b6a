import { type ParseArgsConfig, parseArgs } from "node:util";
import type { SiteAddress } from "../model/settings/siteAddress.ts";
import { readAddress } from "../store/settings/readAddress.ts";
import { UnusableValue } from "../store/yaml/valueReaders.ts";
import { UsageError } from "../system/userError.ts";

/**
 * Parses a command's arguments.
 *
 * @throws {UsageError} naming the unknown flag, or the flag without a value
 */
export function readFlags<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs(config);
  } catch (error) {
    // Node's hint about arguments that begin with a dash does not help here.
    throw new UsageError((error as Error).message.split(/\s+To specify/)[0]!.replace(/\s+/g, " "));
  }
}

/** @throws {UsageError} if it names no folder */
export function folderOf(flag: string, value: string): string {
  if (value.trim() === "") throw new UsageError(`${flag} takes a folder.`);
  return value;
}

/** @throws {UsageError} if it is not a whole number from 1 to 9999 */
export function wholeNumber(flag: string, value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError(`${flag} takes a whole number from 1, not "${value}".`);
  return Number(value);
}

/**
 * The site's address from `--url`.
 *
 * @returns undefined if it is absent or empty: a host's variable that is not set is passed on as ""
 * @throws {UsageError} if it is no address of a site
 */
export function addressOf(value: string | undefined): SiteAddress | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  try {
    return readAddress(value);
  } catch (error) {
    if (!(error instanceof UnusableValue)) throw error;
    throw new UsageError(`--url ${error.message}, not "${value}".`);
  }
}
