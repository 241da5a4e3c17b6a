/** Recently written files, by path, up to a memory limit: the oldest are evicted first. */
export class RecentFiles {
  readonly #most: number;
  readonly #files = new Map<string, Buffer>();
  #bytes = 0;

  /** @param most maximum total size in bytes */
  constructor(most: number) {
    this.#most = most;
  }

  add(path: string, bytes: Buffer): void {
    this.take(path);
    this.#files.set(path, bytes);
    this.#bytes += bytes.length;
    for (const oldest of this.#files.keys()) {
      if (this.#bytes <= this.#most) break;
      this.take(oldest);
    }
  }

  /** Removes and returns the file; undefined if it was evicted. */
  take(path: string): Buffer | undefined {
    const bytes = this.#files.get(path);
    if (bytes) this.#bytes -= bytes.length;
    this.#files.delete(path);
    return bytes;
  }
}
