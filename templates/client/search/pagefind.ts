/** The interface of the script that Pagefind 1.6 writes beside an index, as far as it is used; only this file knows it. */
export interface PagefindScript {
  /** Begins to load; a failure surfaces in the first use. */
  readonly createInstance: (options: object) => Pagefind;
}

/** One index. */
export interface Pagefind {
  /** Resolves when the index can be searched, and loads all filters: otherwise, results are not counted by them. */
  readonly filters: () => Promise<FilterCounts>;
  /** A term of `null` lists every record that passes the filters. */
  readonly search: (term: string | null, options: PagefindOptions) => Promise<PagefindAnswer>;
}

export interface PagefindOptions {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort?: { readonly date: "desc" };
}

export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** Number of results before filtering. */
  readonly unfilteredResultCount: number;
  /** Number of results for each value of each filter. */
  readonly filters: FilterCounts;
}

export interface PagefindResult {
  readonly id: string;
  /** Relevance; in a sorted search, the position among all records of the index in that order, from 0. */
  readonly score: number;
  /** Locations: which words of the content were found, counted as between spaces. */
  readonly words: readonly number[];
  readonly data: () => Promise<PagefindData>;
}

export interface PagefindData {
  /** With the base path. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * Opens one index.
 *
 * @param folder path of the index's folder, `/` at its end
 * @param tag changes with the index; goes into the address of its entry
 */
export function openPagefind({ createInstance }: PagefindScript, folder: string, tag: string): Pagefind {
  return createInstance({
    basePath: folder,
    metaCacheTag: tag,
    // A title has five times a word's weight by default: every change of an article about a comet would come before
    // the one change that brought the word in.
    ranking: { metaWeights: { title: 0.5 } },
    excerptLength: 1,
  });
}
