import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "../code/repository.ts";
import { scriptFile } from "../code/scriptFile.ts";
import { UserError } from "../system/userError.ts";
import { configName } from "./configName.ts";

let used: Promise<void> | undefined;

/**
 * Adds the contents of `variorum.config.ts`, if it exists, to the registries, once per process or thread. Must be awaited
 * before a registry is used.
 *
 * @throws {UserError} naming the file, if it cannot be loaded or is invalid
 */
export function useConfig(): Promise<void> {
  used ??= load();
  return used;
}

async function load(): Promise<void> {
  if (!existsSync(path.join(repository, configName))) return;
  // Loaded only if the file exists: the registries load the reader of each format, which takes 0.1 s.
  const { readConfig } = await import("./readConfig.ts");
  const { addConfig } = await import("./addConfig.ts");
  let exported: { readonly default?: unknown };
  try {
    exported = await import(pathToFileURL(scriptFile("variorum.config")).href);
  } catch (error) {
    throw new UserError(`${configName} cannot be loaded: ${(error as Error).message}`);
  }
  addConfig(readConfig(exported.default));
}
