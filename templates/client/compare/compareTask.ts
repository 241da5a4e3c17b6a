/** What the page asks of its worker. */
export interface CompareTask {
  /** Address of the article's data. */
  readonly data: string;
  /** Path of the article, without the base path. */
  readonly path: string;
  readonly basePath: string;
  /** Language of the interface. */
  readonly lang: string;
  readonly before: number;
  readonly after: number;
}

/** What the worker answers. */
export type CompareAnswer =
  | { readonly kind: "compared"; readonly html: string; readonly wordsAdded: number; readonly wordsRemoved: number }
  | { readonly kind: "missing"; readonly n: number; readonly newest: number }
  | { readonly kind: "withheld"; readonly n: number }
  | { readonly kind: "gone"; readonly n: number; readonly status: number }
  /** The article's data could not be loaded, or is not as expected. */
  | { readonly kind: "failed"; readonly reason: string };
