import { existsSync } from "node:fs";
import path from "node:path";
import type { PageExtract } from "../../model/settings/readingSettings.ts";
import { readableName } from "../../store/readableName.ts";
import { readingKeys } from "../../store/settings/readingKeys.ts";
import { type Keys, readKeys } from "../../store/yaml/readKeys.ts";
import { readYamlFile } from "../../store/yaml/readYamlFile.ts";
import { language, text } from "../../store/yaml/valueReaders.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";

/** A store's settings for reading an article's pages. */
export interface PageSettings {
  /** The source's name, which occurs in the titles of its pages. */
  readonly sourceName: string;
  /** From `article.yml`, otherwise from `source.yml`. */
  readonly extract?: PageExtract;
  /** The source's language, which takes precedence over the page's. */
  readonly lang?: string;
}

const keys: Keys<{ name: string; lang: string; extract: PageExtract }> = {
  name: text,
  lang: language,
  extract: readingKeys.extract,
};

/**
 * Reads `article.yml` and `source.yml` as a build does. Faults in them are reported by builds only.
 *
 * @param into the store
 */
export function settingsInStore(into: string, id: string): PageSettings {
  const [source = ""] = id.split("/", 1);
  const own = settingsIn(path.join(into, ...id.split("/"), "article.yml"));
  const { name = readableName(source), lang, extract } = settingsIn(path.join(into, source, "source.yml"));
  const chosen = own.extract ?? extract;
  return { sourceName: name, ...(chosen && { extract: chosen }), ...(lang !== undefined && { lang }) };
}

function settingsIn(file: string): Partial<{ name: string; lang: string; extract: PageExtract }> {
  if (!existsSync(file)) return {};
  const yaml = readYamlFile(file, readStoredFile);
  return yaml.kind === "broken" ? {} : readKeys(yaml.entries, keys).values;
}
