/** Files written lately, by their path, as far as memory allows: the oldest are let go first. */
export class RecentFiles {
  readonly #most: number;
  readonly #files = new Map<string, Buffer>();
  #bytes = 0;

  /** @param most bytes of all files together */
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

  /** The file, which is then let go; undefined where it was before. */
  take(path: string): Buffer | undefined {
    const bytes = this.#files.get(path);
    if (bytes) this.#bytes -= bytes.length;
    this.#files.delete(path);
    return bytes;
  }
}
