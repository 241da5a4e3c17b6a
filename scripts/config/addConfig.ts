import { addFormat } from "../formats/formats.ts";
import { addImporter } from "../import/importers.ts";
import { addLabel } from "../labels/labels.ts";
import { addList } from "../lists/lists.ts";
import { addFilter } from "../render/addedFilters.ts";
import type { Config } from "./config.ts";
import { configName } from "./configName.ts";

/** Adds the contents of a configuration to the registries. Later errors in them name the configuration file. */
export function addConfig({ labels = [], formats = [], filters = {}, lists = [], importers = [] }: Config): void {
  for (const label of labels)
    addLabel({
      ...label,
      applies: named(`label "${label.name}"`, label.applies),
      ...(label.explain && { explain: named(`label "${label.name}"`, label.explain) }),
    });
  for (const { end, read } of formats) addFormat(end, named(`format "${end}"`, read));
  for (const [name, filter] of Object.entries(filters)) addFilter(name, named(`filter "${name}"`, filter));
  for (const importer of importers) addImporter(importer);
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
