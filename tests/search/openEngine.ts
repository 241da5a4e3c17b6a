import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PartitionFiles } from "../../templates/client/search/partitionFiles.ts";
import { SearchEngine } from "../../templates/client/search/searchEngine.ts";

export interface Opened {
  readonly engine: SearchEngine;
  /** Paths of the files that were loaded, below the index's folder. */
  readonly loaded: string[];
}

const folders = new Map<string, PartitionFiles>();
const others = globalThis.fetch;
globalThis.fetch = (input, init) => {
  for (const [folder, files] of folders) if (String(input).startsWith(folder)) return files.fetch(input, init);
  return others(input, init);
};

/**
 * Opens an index as the worker does, with files in place of a server.
 *
 * @param folder of the index
 * @param hasWords whether words will be searched
 */
export async function openEngine(folder: string, hasWords = true): Promise<Opened> {
  const root = `${folder}/`;
  const loaded: string[] = [];
  const files = new PartitionFiles(root, async (input) => {
    loaded.push(path.relative(folder, String(input)));
    return new Response(await readFile(String(input)));
  });
  folders.set(root, files);
  const script = pathToFileURL(path.join(folder, "pagefind.js")).href;
  return { engine: await SearchEngine.open(root, files, () => import(script), hasWords), loaded };
}
