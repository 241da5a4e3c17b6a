export interface CacheFile {
  /** Below the folder that it goes to, `/` between segments. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** What one piece of work came to. */
export interface CacheEntry {
  /** Plain data, such as JSON holds. */
  readonly data: unknown;
  /** Gone through once, so that they need not be in memory together. */
  readonly files: Iterable<CacheFile>;
}
