/** The interface of the script that Pagefind 1.6 writes beside an index, as far as it is used; only this file knows it. */
export interface PagefindScript {
  /** Begins to load; a failure surfaces in the first use. */
  readonly createInstance: (options: object) => PagefindInstance;
}

interface PagefindInstance {
  readonly search: (term: string, options: object) => Promise<PagefindAnswer>;
}

interface PagefindAnswer {
  readonly results: readonly {
    /** In a search sorted upwards: 0 minus the position among all pages of the index. */
    readonly score: number;
    /** Which words of the page were found, counted as between spaces. */
    readonly words: readonly number[];
  }[];
}

/** One index. */
export interface Pagefind {
  /** Where a token stands: the numbers of pages, and for each the places in it. */
  find(token: string): Promise<readonly { readonly page: number; readonly places: readonly number[] }[]>;
}

/**
 * Opens one index.
 *
 * @param folder path of the index's folder, `/` at its end
 * @param tag changes with the index; goes into the address of its entry
 */
export function openPagefind({ createInstance }: PagefindScript, folder: string, tag: string): Pagefind {
  const instance = createInstance({ basePath: folder, metaCacheTag: tag, excerptLength: 1 });
  return {
    async find(token) {
      const { results } = await instance.search(token, { sort: { n: "asc" } });
      return results.map(({ score, words }) => ({ page: Math.abs(score), places: words }));
    },
  };
}
