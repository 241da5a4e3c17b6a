/** What the search uses of the script that Pagefind 1.6 writes beside an index; only this file knows it. */
export interface PagefindScript {
  /** Begins to load; a failure shows in the first use. */
  readonly createInstance: (options: object) => Pagefind;
}

/** One index. */
export interface Pagefind {
  /** Ends when the index can be searched, and loads all filters: without, results are not counted by them. */
  readonly filters: () => Promise<FilterCounts>;
  /** A term of `null` lists everything that passes the filters. */
  readonly search: (term: string | null, options: PagefindOptions) => Promise<PagefindAnswer>;
}

export interface PagefindOptions {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort?: { readonly date: "desc" };
}

export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** How many results there were before the filters. */
  readonly unfilteredResultCount: number;
  /** How many results have each value of each filter. */
  readonly filters: FilterCounts;
}

export interface PagefindResult {
  readonly id: string;
  /** Relevance; where a sort was asked for, the place among all records of the index in that order, from 0. */
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
