import { manifestName, type SearchManifest } from "../../../scripts/search/searchManifest.ts";
import type { PagefindScript } from "./pagefind.ts";
import { Partition } from "./partition.ts";
import type { PartitionFiles } from "./partitionFiles.ts";
import { Routes } from "./routes.ts";
import { RunningSearch } from "./runningSearch.ts";
import type { Question } from "./searchTasks.ts";

/** Searches the partitions of an index as one. Partitions are loaded when a search may find something in them. */
export class SearchEngine {
  /** Counts over all records. */
  readonly values: SearchManifest["values"];
  readonly #partitions: readonly Partition[];
  readonly #files: PartitionFiles;
  readonly #routes: Routes | undefined;

  private constructor(manifest: SearchManifest, files: PartitionFiles, script: () => Promise<PagefindScript>) {
    this.values = manifest.values;
    this.#files = files;
    const { routes } = manifest;
    this.#routes = routes.length > 0 ? new Routes((file) => files.route(routes[file]!)) : undefined;
    this.#partitions = manifest.partitions.map((entry) => new Partition(entry, files, script));
  }

  /**
   * @param folder path of the index's folder, `/` at its end
   * @param load loads Pagefind's script, as `import()` does
   * @param hasWords whether words will be searched: Pagefind's programs, half of what a first search loads, begin to load
   * @throws {Error} if there is no index
   */
  static async open(
    folder: string,
    files: PartitionFiles,
    load: (url: string) => Promise<PagefindScript>,
    hasWords = true,
  ) {
    let script: Promise<PagefindScript> | undefined;
    const begin = () => {
      if (script) return script;
      script = load(`${folder}pagefind.js`);
      // Prevents an unhandled rejection; a failure surfaces in a search.
      script.catch(() => {});
      files.program("wasm.unknown.pagefind").catch(() => {});
      return script;
    };
    if (hasWords) begin();
    // Old lists of partitions name files that a new site no longer has.
    const loaded = await files.fetch(folder + manifestName, { cache: "no-cache" });
    if (!loaded.ok) throw new Error(`${folder}${manifestName}: ${loaded.status}`);
    return new SearchEngine((await loaded.json()) as SearchManifest, files, begin);
  }

  find(question: Question): RunningSearch {
    return new RunningSearch(question, this.#partitions, this.#routes, () => this.#files.loaded);
  }
}
