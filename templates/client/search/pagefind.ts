/** What the search page uses of the script that Pagefind 1.6 writes beside its index; only this file knows it. */
export interface Pagefind {
  readonly options: (options: object) => Promise<void>;
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
  /** How many results have each value of each filter. */
  readonly filters: FilterCounts;
}

export interface PagefindResult {
  readonly id: string;
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
 * Loads the index.
 *
 * @param folder URL of the index's folder, `/` at its end
 * @throws when it cannot be loaded, or is empty
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(`${folder}pagefind.js`);
  // A title has five times a word's weight by default: every change of an article about a comet would come before the
  // one change that brought the word in.
  await pagefind.options({ ranking: { metaWeights: { title: 0.5 } }, excerptLength: 1 });
  return pagefind;
}
