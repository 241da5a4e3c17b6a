/** What earlier builds made, kept under keys that stand for all it was made from. */
export interface WorkCache {
  /** The entry; undefined where there is none, or what is there is damaged. */
  read(key: string): Promise<CacheEntry | undefined>;
  write(key: string, entry: CacheEntry): Promise<void>;
}

export interface CacheEntry {
  /** A JSON value. */
  readonly data: unknown;
  readonly files: readonly CacheFile[];
}

export interface CacheFile {
  /** With `/` between segments, below a folder that is not the entry's to know. */
  readonly path: string;
  readonly bytes: Buffer;
}
