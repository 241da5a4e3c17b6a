/**
 * Limits the large articles that all threads build at the same time, so that two that take hundreds of megabytes each are
 * not in memory at once.
 */
export interface HeavyWork {
  /**
   * Claims memory for an article.
   *
   * @param bytes total size of its files
   * @returns false if it would exceed the limit; a single article is always accepted
   */
  tryBegin(bytes: number): boolean;
  /** @param bytes as passed to tryBegin() */
  end(bytes: number): void;
}

/** Limit in bytes of version files. Building takes about ten times as much if most versions differ in a few words. */
const mostBytes = 32_000_000;

/** Memory that heavyWork() shares between threads. */
export function heavyWorkCounter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}

/** @param kilobytes the counter of heavyWorkCounter(), shared by all threads of a build */
export function heavyWork(kilobytes: Int32Array): HeavyWork {
  const weightOf = (bytes: number) => Math.ceil(bytes / 1_000);
  return {
    tryBegin(bytes) {
      for (;;) {
        const before = Atomics.load(kilobytes, 0);
        const after = before + weightOf(bytes);
        if (before > 0 && after > weightOf(mostBytes)) return false;
        // Another thread may have begun or ended meanwhile.
        if (Atomics.compareExchange(kilobytes, 0, before, after) === before) return true;
      }
    },
    end(bytes) {
      Atomics.sub(kilobytes, 0, weightOf(bytes));
    },
  };
}
