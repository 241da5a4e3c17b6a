import { existsSync } from "node:fs";
import path from "node:path";
import { labels } from "../../labels/labels.ts";
import type { Problem } from "../../model/problem.ts";
import type { SavedSearch } from "../../model/savedSearch.ts";
import { urlPath } from "../../model/urlPath.ts";
import { readableName } from "../../store/readableName.ts";
import { SettingsError } from "../../store/settings/settings.ts";
import { type Keys, readKeys } from "../../store/yaml/readKeys.ts";
import { readYamlList } from "../../store/yaml/readYamlFile.ts";
import { language, oneOf, oneOrMore, text, UnusableValue, type ValueReader } from "../../store/yaml/valueReaders.ts";
import type { YamlValue } from "../../store/yaml/yamlValue.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";

/** Name of the file, beside the site's settings. */
export const savedSearchesFile = "watches.yml";

/** A name written as in an address: `rising-prices`. */
const plainName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Each is asked of every change of the archive. */
const mostSearches = 200;
const longestName = 80;
const longestQuery = 500;

/** The keys of one entry of the file. */
interface Entry {
  name: string;
  query: string;
  in: "added" | "removed";
  source: readonly string[];
  label: readonly string[];
  language: readonly string[];
}

const keys: Keys<Entry> = {
  name,
  query: (value) => atMost(longestQuery, text(value)),
  in: oneOf("added", "removed"),
  source: oneOrMore(text),
  label: oneOrMore(label),
  language: oneOrMore(language),
};

interface Fault {
  readonly line: number;
  readonly reason: string;
}

/**
 * Reads the saved searches of a site, in their order. There need not be a file; but an entry that is there must be usable,
 * because a list that stays empty for a typing error looks like one for which nothing was found.
 *
 * @param folder that of the site's settings
 * @throws {SettingsError} naming every fault with its line
 */
export function readSavedSearches(folder: string): SavedSearch[] {
  const file = path.join(folder, savedSearchesFile);
  if (!existsSync(file)) return [];
  const printed = path.relative("", file);
  const yaml = readYamlList(file, readStoredFile);
  if (yaml.kind === "broken") {
    const { line, reason } = yaml;
    throw new SettingsError(printed, [{ ...(line && { line }), reason }]);
  }
  const faults: Fault[] = [];
  const searches = new Map<string, SavedSearch>();
  for (const item of yaml.items) {
    const search = searchOf(item, faults);
    if (!search) continue;
    if (searches.has(search.path)) faults.push({ line: lineOf(item), reason: `name: "${search.name}" is given twice` });
    searches.set(search.path, search);
  }
  if (searches.size > mostSearches)
    faults.push({ line: lineOf(yaml.items[mostSearches]!), reason: `more than ${mostSearches} saved searches` });
  if (faults.length > 0) throw new SettingsError(printed, faults);
  return [...searches.values()];
}

/**
 * Warnings of searches in sources that the archive does not have: it may have them one day.
 *
 * @param folder that of the site's settings
 * @param sources ids of the archive's sources
 */
export function unknownSources(
  searches: readonly SavedSearch[],
  folder: string,
  sources: ReadonlySet<string>,
): Problem[] {
  const file = path.relative("", path.join(folder, savedSearchesFile));
  return searches.flatMap(({ name, sources: asked }) =>
    asked
      .filter((id) => !sources.has(id))
      .map((id): Problem => ({ severity: "warning", file, reason: `${name}: source: the archive has no "${id}"` })),
  );
}

function searchOf(item: YamlValue, faults: Fault[]): SavedSearch | undefined {
  if (item.kind !== "map") {
    faults.push({ line: item.line, reason: "each entry must have a name and a query" });
    return undefined;
  }
  const { values, faults: own } = readKeys(item.entries, keys);
  faults.push(...own);
  if (own.length > 0) return undefined;
  const { name, query = "", in: where, source = [], label = [], language = [] } = values;
  const line = lineOf(item);
  if (name === undefined) {
    faults.push({ line, reason: "name: is missing; the list's address is made of it, as in /watch/rising-prices/" });
    return undefined;
  }
  const asksNothing = !query && !where && source.length + label.length + language.length === 0;
  if (asksNothing) {
    faults.push({ line, reason: `${name}: asks for nothing; give it a query, or a source, label or language` });
    return undefined;
  }
  return {
    name,
    title: plainName.test(name) ? readableName(name) : name,
    path: `/watch${urlPath(name)}`,
    query,
    ...(where && { in: where }),
    sources: source,
    labels: label,
    languages: language,
  };
}

/** The first line of an entry. */
function lineOf(item: YamlValue): number {
  if (item.kind !== "map" || item.entries.size === 0) return item.line;
  return Math.min(...[...item.entries.values()].map(({ line }) => line));
}

function name(value: YamlValue): string {
  const written = atMost(longestName, text(value));
  if (written.includes("/")) throw new UnusableValue("must not contain a slash");
  return written;
}

function label(value: YamlValue): string {
  const written = text(value);
  if (!labels.some(({ name }) => name === written))
    throw new UnusableValue(
      `there is no "${written.slice(0, 40)}" (known: ${labels.map(({ name }) => name).join(", ")})`,
    );
  return written;
}

function atMost(length: number, written: ReturnType<ValueReader<string>>): string {
  if (written.length > length) throw new UnusableValue(`must be at most ${length} characters long`);
  return written;
}
