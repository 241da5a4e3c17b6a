export interface CacheFile {
  /** Path below the folder it belongs in, with `/` between segments. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** The result of one piece of work. */
export interface CacheEntry {
  /** Plain JSON data. */
  readonly data: unknown;
  /** Iterated once, so that the files need not be in memory together. */
  readonly files: Iterable<CacheFile>;
}
