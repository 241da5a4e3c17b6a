import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { SourceFolder } from "./listStore.ts";
import { readSource } from "./settings/sourceYml.ts";
import type { FileReader } from "./store.ts";

/** All sources of a store, by id. */
export async function readSources(
  folders: readonly SourceFolder[],
  readFile: FileReader,
): Promise<{ sources: Map<string, Source>; problems: Problem[] }> {
  const sources = new Map<string, Source>();
  const problems: Problem[] = [];
  for (const folder of folders) {
    const read = await readSource(folder, readFile);
    sources.set(read.source.id, read.source);
    problems.push(...read.problems);
  }
  return { sources, problems };
}
