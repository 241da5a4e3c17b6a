import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "../code/repository.ts";
import { scriptFile } from "../code/scriptFile.ts";
import { UserError } from "../system/userError.ts";
import { configName } from "./configName.ts";

let used: Promise<void> | undefined;

/**
 * Adds what `variorum.config.ts` holds to the registries, once for the process or thread; nothing where there is no such
 * file. To be awaited before a registry is asked.
 *
 * @throws {UserError} naming the file, where it cannot be loaded or holds something else than it may
 */
export function useConfig(): Promise<void> {
  used ??= load();
  return used;
}

async function load(): Promise<void> {
  if (!existsSync(path.join(repository, configName))) return;
  // Loaded where there is such a file: the registries bring along the reader of each format, a tenth of a second.
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
