import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "../code/repository.ts";
import { scriptFile } from "../code/scriptFile.ts";
import { addFormat } from "../formats/formats.ts";
import { addLabel } from "../labels/labels.ts";
import { addList } from "../lists/lists.ts";
import { addFilter } from "../render/addedFilters.ts";
import { UserError } from "../system/userError.ts";
import type { Config } from "./config.ts";
import { configName, readConfig } from "./readConfig.ts";

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
  let exported: { readonly default?: unknown };
  try {
    exported = await import(pathToFileURL(scriptFile("variorum.config")).href);
  } catch (error) {
    throw new UserError(`${configName} cannot be loaded: ${(error as Error).message}`);
  }
  addAll(readConfig(exported.default));
}

/** What of it fails later says where it comes from. */
function addAll({ labels = [], formats = [], filters = {}, lists = [] }: Config): void {
  for (const label of labels)
    addLabel({
      ...label,
      applies: named(`label "${label.name}"`, label.applies),
      ...(label.explain && { explain: named(`label "${label.name}"`, label.explain) }),
    });
  for (const { end, read } of formats) addFormat(end, named(`format "${end}"`, read));
  for (const [name, filter] of Object.entries(filters)) addFilter(name, named(`filter "${name}"`, filter));
  for (const list of lists) addList({ ...list, reduce: named(`list "${list.name}"`, list.reduce) });
}

function named<Given extends readonly unknown[], Result>(
  what: string,
  act: (...given: Given) => Result,
): (...given: Given) => Result {
  return (...given) => {
    try {
      return act(...given);
    } catch (error) {
      throw new Error(`${what} of ${configName}: ${(error as Error).message}`, { cause: error });
    }
  };
}
