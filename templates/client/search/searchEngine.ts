import { decodeInstants } from "../../../scripts/search/deltaVarints.ts";
import { instantsName } from "../../../scripts/search/instantsName.ts";
import {
  type ManifestPartition,
  manifestName,
  type SearchManifest,
  type ValueCounts,
} from "../../../scripts/search/searchManifest.ts";
import { keyOf, mergeAnswers, type PartitionAnswer } from "./mergeAnswers.ts";
import { openPagefind, type Pagefind, type PagefindData, type PagefindScript } from "./pagefind.ts";
import type { PartitionFiles } from "./partitionFiles.ts";
import type { Answer, Question } from "./searchTasks.ts";

/** Searches the partitions of an index as one. Partitions are loaded when a search may find something in them. */
export class SearchEngine {
  private readonly manifest: SearchManifest;
  private readonly files: PartitionFiles;
  private readonly script: PagefindScript;
  private readonly opened = new Map<string, Promise<OpenPartition>>();
  private readonly found = new Map<string, () => Promise<PagefindData>>();

  private constructor(manifest: SearchManifest, files: PartitionFiles, script: PagefindScript) {
    this.manifest = manifest;
    this.files = files;
    this.script = script;
  }

  /**
   * @param folder path of the index's folder, `/` at its end
   * @param load loads Pagefind's script, as `import()` does
   * @throws {Error} if there is no index
   */
  static async open(folder: string, files: PartitionFiles, load: (url: string) => Promise<PagefindScript>) {
    const manifest = async () => {
      // Old lists of partitions name files that a new site no longer has.
      const loaded = await files.fetch(folder + manifestName, { cache: "no-cache" });
      if (!loaded.ok) throw new Error(`${folder}${manifestName}: ${loaded.status}`);
      return (await loaded.json()) as SearchManifest;
    };
    const [list, script] = await Promise.all([manifest(), load(`${folder}pagefind.js`)]);
    return new SearchEngine(list, files, script);
  }

  /** Counts over all records. */
  get values(): ValueCounts {
    return this.manifest.values;
  }

  async search(question: Question): Promise<Answer> {
    const answers = await Promise.all(
      this.manifest.partitions
        .filter((each) => mayHold(each, question))
        .map((each) => this.searchPartition(each, question)),
    );
    for (const { partition, results } of answers)
      for (const result of results) this.found.set(keyOf(partition, result), result.data);
    return mergeAnswers(answers, question.sort !== undefined);
  }

  /** @throws {Error} if no search found the record, or its content cannot be loaded */
  async data(key: string): Promise<PagefindData> {
    const data = await this.found.get(key)?.();
    if (!data) throw new Error(`No search found ${key}`);
    return data;
  }

  private async searchPartition(
    partition: ManifestPartition,
    { term, words, filters, sort }: Question,
  ): Promise<PartitionAnswer> {
    const { name } = partition;
    const { pagefind, instants, known } = await this.open(partition);
    const answer = await pagefind.search(term, { filters, ...(sort && { sort }) });
    const knows = (word: string) => {
      if (!known.has(word)) known.set(word, this.knows(name, pagefind, word));
      return known.get(word)!;
    };
    const isFound = answer.results.length > 0 && (await Promise.all(words.map(knows))).every(Boolean);
    return {
      partition: name,
      instants,
      results: isFound ? answer.results : [],
      filters: isFound ? answer.filters : {},
    };
  }

  /**
   * Whether a partition has a word, in one of its forms, or one that begins with it. If it has neither, Pagefind takes the
   * longest word that is a prefix of it (`wir` for `Wirtschaft`), or ignores the word and matches on the others.
   */
  private async knows(partition: string, pagefind: Pagefind, word: string): Promise<boolean> {
    // A phrase must match exactly. The filter matches nothing: only the number is wanted.
    const { unfilteredResultCount } = await pagefind.search(`"${word}"`, { filters: { in: "nowhere" } });
    return unfilteredResultCount > 0 || this.files.holdsWord(partition, word);
  }

  private open(partition: ManifestPartition): Promise<OpenPartition> {
    const open = this.opened.get(partition.name);
    if (open) return open;
    // The first partition loads the WebAssembly, which the others share afterwards.
    const [first] = this.opened.values();
    const opening = this.load(partition, first);
    this.opened.set(partition.name, opening);
    opening.catch(() => this.opened.delete(partition.name));
    return opening;
  }

  private async load(
    { name, head }: ManifestPartition,
    first: Promise<OpenPartition> | undefined,
  ): Promise<OpenPartition> {
    const [files] = await Promise.all([this.files.addHead(name, head), first]);
    const pagefind = openPagefind(this.script, this.files.pathOf(name), head);
    await pagefind.filters();
    return { pagefind, instants: decodeInstants(files.get(instantsName)!), known: new Map() };
  }
}

interface OpenPartition {
  readonly pagefind: Pagefind;
  /** See PartitionAnswer. */
  readonly instants: readonly number[];
  /** Words asked for so far, and whether the partition has them. */
  readonly known: Map<string, Promise<boolean>>;
}

function mayHold(partition: ManifestPartition, { filters }: Question): boolean {
  return (["in", "year"] as const).every((filter) => !filters[filter] || partition[filter].includes(filters[filter]));
}
