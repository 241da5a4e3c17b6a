import { utfText } from "../encoding/utfText.ts";
import type { FileReader, StoreReference } from "../store.ts";
import { readYaml } from "./yaml.ts";
import type { YamlEntries } from "./yamlValue.ts";

export type YamlFile =
  | { readonly kind: "entries"; readonly entries: YamlEntries }
  /** `passing` as in readStoredFile(). */
  | { readonly kind: "broken"; readonly line?: number; readonly reason: string; readonly passing?: true };

/** Maximum size in bytes: enough for a list of 20,000 withheld files. */
export const maxYamlBytes = 2_000_000;

/** A file of `key: value` lines, such as `article.yml`; an empty one has no entries. */
export function readYamlFile(path: StoreReference, readFile: FileReader): YamlFile {
  const file = readFile(path, maxYamlBytes);
  if (file.kind === "unreadable") return { ...file, kind: "broken" };
  const reading = readYaml(utfText(file.bytes));
  switch (reading.kind) {
    case "map":
      return { kind: "entries", entries: reading.entries };
    case "empty":
      return { kind: "entries", entries: new Map() };
    case "other":
      return { kind: "broken", line: 1, reason: "must hold `key: value` lines" };
    case "broken":
      return { kind: "broken", line: reading.line, reason: `no valid YAML: ${reading.reason}` };
  }
}
