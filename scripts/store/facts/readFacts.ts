import type { Problem } from "../../model/problem.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";
import { type FileReader, fileOf } from "../store.ts";
import { readVersionMeta, type VersionMeta } from "../versions/versionMeta.ts";
import { readYamlFile } from "../yaml/readYamlFile.ts";
import { factsName } from "./factsName.ts";

export type FactsReading =
  | { readonly kind: "facts"; readonly meta: Partial<VersionMeta>; readonly problems: readonly Problem[] }
  /** The version is left out, because its facts might say that the page was gone. */
  | { readonly kind: "refused"; readonly problem: Problem };

/**
 * Reads the facts beside a version file, which state what front matter would, without a change of the file. They were
 * written to describe it, so they override its front matter; if the two differ, a warning says so.
 *
 * @param own the file's front matter
 */
export function readFacts(
  directory: string,
  version: string,
  own: Partial<VersionMeta>,
  readFile: FileReader,
): FactsReading {
  const file = fileOf({ directory }, factsName(version));
  const yaml = readYamlFile(file, readFile);
  if (yaml.kind === "broken") {
    const { line, passing } = yaml;
    const reason = `${yaml.reason}; until it is mended "${version}" is left out`;
    return {
      kind: "refused",
      problem: { severity: "refused", file, ...(line && { line }), reason, ...(passing && { passing }) },
    };
  }
  const { meta, faults } = readVersionMeta(yaml.entries);
  const problems = faults.map(({ line, reason }): Problem => ({ severity: "warning", file, line, reason }));
  for (const [key, value] of Object.entries(meta)) {
    const other = own[key as keyof VersionMeta];
    if (other === undefined || printed(other) === printed(value)) continue;
    const { line } = yaml.entries.get(key)!;
    // Names neither value: the version may be withheld.
    const reason = `${key}: is another one than in the front matter of "${version}"; what is said here counts`;
    problems.push({ severity: "warning", file, line, reason });
  }
  return { kind: "facts", meta: { ...own, ...meta }, problems };
}

/** The facts of a version file on disk, for callers that do not report problems; invalid facts count as none. */
export function withFactsBeside(file: string, own: Partial<VersionMeta>): Partial<VersionMeta> {
  const yaml = readYamlFile(factsName(file), readStoredFile);
  return yaml.kind === "broken" ? own : { ...own, ...readVersionMeta(yaml.entries).meta };
}

function printed(value: VersionMeta[keyof VersionMeta]): string {
  return String(typeof value === "object" ? value.iso : value);
}
