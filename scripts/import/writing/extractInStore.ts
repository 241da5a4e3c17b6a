import { existsSync } from "node:fs";
import path from "node:path";
import type { PageExtract } from "../../model/settings/readingSettings.ts";
import { readingKeys } from "../../store/settings/readingKeys.ts";
import { readKeys } from "../../store/yaml/readKeys.ts";
import { readYamlFile } from "../../store/yaml/readYamlFile.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";

/**
 * What `article.yml`, else `source.yml`, says of the article's part of its pages; undefined where neither does. What is
 * wrong with them a build says.
 *
 * @param into the store
 */
export function extractInStore(into: string, id: string): PageExtract | undefined {
  const [source = ""] = id.split("/", 1);
  return (
    extractIn(path.join(into, ...id.split("/"), "article.yml")) ?? extractIn(path.join(into, source, "source.yml"))
  );
}

function extractIn(file: string): PageExtract | undefined {
  if (!existsSync(file)) return undefined;
  const yaml = readYamlFile(file, readStoredFile);
  return yaml.kind === "broken" ? undefined : readKeys(yaml.entries, readingKeys).values.extract;
}
