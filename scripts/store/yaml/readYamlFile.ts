import { utfText } from "../encoding/utfText.ts";
import type { FileReader, StoreReference } from "../store.ts";
import { readYaml, type YamlReading } from "./yaml.ts";
import type { YamlEntries, YamlValue } from "./yamlValue.ts";

/** A file that cannot be used; `passing` as in readStoredFile(). */
export interface BrokenYaml {
  readonly kind: "broken";
  readonly line?: number;
  readonly reason: string;
  readonly passing?: true;
}

export type YamlFile = { readonly kind: "entries"; readonly entries: YamlEntries } | BrokenYaml;

/** Maximum size in bytes: enough for a list of 20,000 withheld files. */
export const maxYamlBytes = 2_000_000;

/** A file of `key: value` lines, such as `article.yml`; an empty one has no entries. */
export function readYamlFile(path: StoreReference, readFile: FileReader): YamlFile {
  const reading = read(path, readFile);
  switch (reading.kind) {
    case "map":
      return { kind: "entries", entries: reading.entries };
    case "empty":
      return { kind: "entries", entries: new Map() };
    case "list":
    case "other":
      return { kind: "broken", line: 1, reason: "must hold `key: value` lines" };
    case "broken":
      return reading;
  }
}

/** A file that holds a list, such as `watches.yml`; an empty one has no items. */
export function readYamlList(
  path: StoreReference,
  readFile: FileReader,
): { readonly kind: "items"; readonly items: readonly YamlValue[] } | BrokenYaml {
  const reading = read(path, readFile);
  switch (reading.kind) {
    case "list":
      return { kind: "items", items: reading.items };
    case "empty":
      return { kind: "items", items: [] };
    case "map":
    case "other":
      return { kind: "broken", line: 1, reason: "must hold a list: each entry begins with `- `" };
    case "broken":
      return reading;
  }
}

function read(path: StoreReference, readFile: FileReader): Exclude<YamlReading, { kind: "broken" }> | BrokenYaml {
  const file = readFile(path, maxYamlBytes);
  if (file.kind === "unreadable") return { ...file, kind: "broken" };
  const reading = readYaml(utfText(file.bytes));
  return reading.kind === "broken" ? { ...reading, reason: `no valid YAML: ${reading.reason}` } : reading;
}
