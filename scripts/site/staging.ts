import { existsSync, renameSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type LockHolder, lockFolder } from "./folderLock.ts";
import { onExit } from "./onExit.ts";
import { outputMarker } from "./outputFolder.ts";
import { removeAtExit, removeForGood } from "./removeForGood.ts";

const markerText = "Written by Variorum, which replaces this folder whole at each build.\n";

/** Another build is writing the output. */
export class OutputBusyError extends Error {
  override name = "OutputBusyError";
  constructor(output: string, { pid, since }: LockHolder) {
    super(
      `Another build (process ${pid}, since ${since}) is writing ${output}; wait for it or choose another --output.`,
    );
  }
}

/** A hidden folder beside the output, into which a build writes until all of it is done. */
export interface Staging {
  readonly folder: string;
  /** Puts the finished folder in the output's place; the old one is gone only once the new one stands. */
  publish(): Promise<void>;
  /** Removes what was written, when the build failed. */
  discard(): Promise<void>;
}

/**
 * Keeps the output for this build until it is published or discarded.
 *
 * @param output checked by checkFolders()
 * @throws {OutputBusyError}
 */
export async function stage(output: string): Promise<Staging> {
  const absolute = path.resolve(output);
  const prefix = `.${path.basename(absolute)}.variorum-`;
  const parent = path.dirname(absolute);
  await mkdir(parent, { recursive: true });
  const lock = lockFolder(path.join(parent, `${prefix}lock-`));
  if (lock.kind === "busy") throw new OutputBusyError(output, lock.holder);
  const folder = path.join(parent, `${prefix}new-${process.pid}`);
  const old = path.join(parent, `${prefix}old-${process.pid}`);
  // A build that is stopped leaves nothing behind. A killed one does; the next build clears it away.
  const settled = onExit(() => removeAtExit(folder));
  const discard = async () => {
    await removeForGood(folder);
    settled();
    lock.release();
  };
  try {
    await recover(absolute, parent, prefix);
    await mkdir(folder);
    await writeFile(path.join(folder, outputMarker), markerText);
  } catch (error) {
    await discard();
    throw error;
  }

  return {
    folder,
    async publish() {
      // Without a pause, so that a signal finds either the old output or the new one.
      const replaces = existsSync(absolute);
      if (replaces) renameSync(absolute, old);
      try {
        renameSync(folder, absolute);
      } catch (error) {
        if (replaces) renameSync(old, absolute);
        throw error;
      }
      settled();
      const removed = onExit(() => removeAtExit(old));
      await rm(old, { recursive: true, force: true });
      removed();
      lock.release();
    },
    discard,
  };
}

/**
 * Clears away what killed builds left beside the output, and puts the old output back where one died between renames.
 * With the lock held, nobody is at work on any of it.
 */
async function recover(output: string, parent: string, prefix: string): Promise<void> {
  for (const entry of (await readdir(parent)).sort()) {
    const [, kind] = entry.startsWith(prefix) ? (/^(new|old)-\d+$/.exec(entry.slice(prefix.length)) ?? []) : [];
    if (!kind) continue;
    const leftover = path.join(parent, entry);
    if (kind === "old" && !existsSync(output)) await rename(leftover, output);
    else await removeForGood(leftover);
  }
}
