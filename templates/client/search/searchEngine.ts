import { decodeInstants } from "../../../scripts/search/deltaVarints.ts";
import { instantsName } from "../../../scripts/search/instantsName.ts";
import {
  type ManifestPart,
  manifestName,
  type SearchManifest,
  type ValueCounts,
} from "../../../scripts/search/searchManifest.ts";
import { keyOf, mergeAnswers, type PartAnswer } from "./mergeAnswers.ts";
import { openPagefind, type Pagefind, type PagefindData, type PagefindScript } from "./pagefind.ts";
import type { PartFiles } from "./partFiles.ts";
import type { Answer, Question } from "./searchTasks.ts";

/** Searches the parts of an index as one. Parts are loaded when a search may find something in them. */
export class SearchEngine {
  private readonly manifest: SearchManifest;
  private readonly files: PartFiles;
  private readonly script: PagefindScript;
  private readonly parts = new Map<string, Promise<OpenPart>>();
  private readonly found = new Map<string, () => Promise<PagefindData>>();

  private constructor(manifest: SearchManifest, files: PartFiles, script: PagefindScript) {
    this.manifest = manifest;
    this.files = files;
    this.script = script;
  }

  /**
   * @param folder path of the index's folder, `/` at its end
   * @param load loads Pagefind's script, as `import()` does
   * @throws {Error} where there is no index
   */
  static async open(folder: string, files: PartFiles, load: (url: string) => Promise<PagefindScript>) {
    const manifest = async () => {
      // Old lists of parts name files that a new site no longer has.
      const loaded = await files.fetch(folder + manifestName, { cache: "no-cache" });
      if (!loaded.ok) throw new Error(`${folder}${manifestName}: ${loaded.status}`);
      return (await loaded.json()) as SearchManifest;
    };
    const [list, script] = await Promise.all([manifest(), load(`${folder}pagefind.js`)]);
    return new SearchEngine(list, files, script);
  }

  /** Of all records. */
  get values(): ValueCounts {
    return this.manifest.values;
  }

  async search(question: Question): Promise<Answer> {
    const answers = await Promise.all(
      this.manifest.parts.filter((part) => mayHold(part, question)).map((part) => this.searchPart(part, question)),
    );
    for (const { part, results } of answers)
      for (const result of results) this.found.set(keyOf(part, result), result.data);
    return mergeAnswers(answers, question.sort !== undefined);
  }

  /** @throws {Error} where no search found the record, or its content cannot be loaded */
  async data(key: string): Promise<PagefindData> {
    const data = await this.found.get(key)?.();
    if (!data) throw new Error(`No search found ${key}`);
    return data;
  }

  private async searchPart(part: ManifestPart, { term, words, filters, sort }: Question): Promise<PartAnswer> {
    const { name } = part;
    const { pagefind, instants, known } = await this.open(part);
    const answer = await pagefind.search(term, { filters, ...(sort && { sort }) });
    const knows = (word: string) => {
      if (!known.has(word)) known.set(word, this.knows(name, pagefind, word));
      return known.get(word)!;
    };
    const isFound = answer.results.length > 0 && (await Promise.all(words.map(knows))).every(Boolean);
    return { part: name, instants, results: isFound ? answer.results : [], filters: isFound ? answer.filters : {} };
  }

  /**
   * Whether a part has a word, in one of its forms, or one that begins with it. Where it has neither, Pagefind takes the
   * longest word that the asked one begins with (`wir` for `Wirtschaft`), or finds what has the other words.
   */
  private async knows(part: string, pagefind: Pagefind, word: string): Promise<boolean> {
    // A phrase has to stand there as it is. The filter lets nothing pass: only the number is wanted.
    const { unfilteredResultCount } = await pagefind.search(`"${word}"`, { filters: { in: "nowhere" } });
    return unfilteredResultCount > 0 || this.files.holdsWord(part, word);
  }

  private open(part: ManifestPart): Promise<OpenPart> {
    const open = this.parts.get(part.name);
    if (open) return open;
    // The first part brings the WebAssembly, which the others share once it is there.
    const [first] = this.parts.values();
    const opening = this.load(part, first);
    this.parts.set(part.name, opening);
    opening.catch(() => this.parts.delete(part.name));
    return opening;
  }

  private async load({ name, head }: ManifestPart, first: Promise<OpenPart> | undefined): Promise<OpenPart> {
    const [files] = await Promise.all([this.files.addHead(name, head), first]);
    const pagefind = openPagefind(this.script, this.files.pathOf(name), head);
    await pagefind.filters();
    return { pagefind, instants: decodeInstants(files.get(instantsName)!), known: new Map() };
  }
}

interface OpenPart {
  readonly pagefind: Pagefind;
  /** See PartAnswer. */
  readonly instants: readonly number[];
  /** Words asked for so far, and whether the part has them. */
  readonly known: Map<string, Promise<boolean>>;
}

function mayHold(part: ManifestPart, { filters }: Question): boolean {
  return (["in", "year"] as const).every((filter) => !filters[filter] || part[filter].includes(filters[filter]));
}
