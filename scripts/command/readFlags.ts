import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "../system/userError.ts";

/**
 * Reads a command's arguments as its options say.
 *
 * @throws {UsageError} naming the flag that is none, or stands without its value
 */
export function readFlags<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs(config);
  } catch (error) {
    // What Node adds on arguments that begin with a dash helps nobody here.
    throw new UsageError((error as Error).message.split(/\s+To specify/)[0]!.replace(/\s+/g, " "));
  }
}

/** @throws {UsageError} where it names no folder */
export function folderOf(flag: string, value: string): string {
  if (value.trim() === "") throw new UsageError(`${flag} takes a folder.`);
  return value;
}

/** @throws {UsageError} where it is no whole number from 1 to 9999 */
export function wholeNumber(flag: string, value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError(`${flag} takes a whole number from 1, not "${value}".`);
  return Number(value);
}
