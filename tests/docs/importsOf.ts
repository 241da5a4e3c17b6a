import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../fixtures/repository.ts";

export interface Imports {
  /** Paths in the repository. */
  readonly files: readonly string[];
  /** Names of packages and of Node's modules. */
  readonly modules: readonly string[];
}

/** What a file of the repository imports, types included. */
export function importsOf(file: string): Imports {
  const text = readFileSync(path.join(repository, file), "utf8");
  const names = [...text.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name]) => name!);
  const isRelative = (name: string) => /^\.{1,2}\//.test(name);
  return {
    files: names.filter(isRelative).map((name) => path.posix.join(path.posix.dirname(file), name)),
    modules: names.filter((name) => !isRelative(name)),
  };
}
