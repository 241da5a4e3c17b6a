import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A temporary folder for a benchmark. */
export interface WorkFolder {
  /** A path in it. */
  at(...names: readonly string[]): string;
  /** Removes a path, if it exists. */
  clear(...names: readonly string[]): Promise<void>;
}

/**
 * Creates a folder in the system's temporary one (`TMPDIR` names another), and removes it when the process ends in any way:
 * an interrupted benchmark would otherwise leave gigabytes.
 */
export async function* inWorkFolder<T>(bench: (folder: WorkFolder) => AsyncIterable<T>): AsyncGenerator<T> {
  const root = await mkdtemp(path.join(os.tmpdir(), "variorum-bench-"));
  const breakOff = () => {
    rmSync(root, { recursive: true, force: true });
    process.exit(1);
  };
  process.once("SIGINT", breakOff).once("SIGTERM", breakOff);
  try {
    yield* bench({
      at: (...names) => path.join(root, ...names),
      async clear(...names) {
        for (const name of names) await rm(path.join(root, name), { recursive: true, force: true });
      },
    });
  } finally {
    process.off("SIGINT", breakOff).off("SIGTERM", breakOff);
    await rm(root, { recursive: true, force: true });
  }
}
