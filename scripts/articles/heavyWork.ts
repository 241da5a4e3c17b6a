/**
 * The articles in work on all threads whose files are too large to be held, so that two that take hundreds of megabytes
 * each are never in memory at once by chance.
 */
export interface HeavyWork {
  /**
   * Takes an article into work.
   *
   * @param bytes of its files
   * @returns false where what is in work leaves no room for it; where nothing is, there is room for any
   */
  tryBegin(bytes: number): boolean;
  /** @param bytes as begun with */
  end(bytes: number): void;
}

/** Bytes of version files in work at once. Building takes some ten times as much where most versions differ in a few words. */
const mostBytes = 32_000_000;

/** Memory that heavyWork() shares between threads. */
export function heavyWorkCounter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}

/** @param kilobytes in work, of heavyWorkCounter(): the same for all threads of a build */
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
