import { existsSync, renameSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import { type LockHolder, lockFolder } from "../system/files/folderLock.ts";
import { removeAtExit, removeUntilGone } from "../system/files/removeUntilGone.ts";
import { onExit } from "../system/onExit.ts";
import { UserError } from "../system/userError.ts";
import { outputMarker } from "./outputFolder.ts";

const markerText = "Written by Variorum, which replaces this folder whole at each build.\n";

/** Another build is writing the output. */
export class OutputBusyError extends UserError {
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
  /** Another one, to be made where it is needed; gone with publish() and discard(). */
  readonly drafts: string;
  /**
   * Puts the finished folder in the output's place; the old one is gone only once the new one stands.
   *
   * @param then what else to put in place, once the new one stands and while no other build can
   * @returns a warning where the old one could not be removed: the new one stands all the same
   */
  publish(then?: () => void): Promise<readonly Problem[]>;
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
  const drafts = path.join(parent, `${prefix}drafts-${process.pid}`);
  const old = path.join(parent, `${prefix}old-${process.pid}`);
  // A build that is stopped leaves nothing behind. A killed one does; the next build clears it away.
  const settled = onExit(() => {
    removeAtExit(folder);
    removeAtExit(drafts);
  });
  const discard = async () => {
    await removeUntilGone(folder);
    await removeUntilGone(drafts);
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
    drafts,
    async publish(then = () => {}) {
      // Without a pause, so that a signal finds either the old output or the new one.
      const replaces = existsSync(absolute);
      if (replaces) renameSync(absolute, old);
      try {
        renameSync(folder, absolute);
      } catch (error) {
        if (replaces) renameSync(old, absolute);
        throw error;
      }
      const removed = onExit(() => removeAtExit(old));
      let problems: Problem[] = [];
      try {
        then();
      } finally {
        problems = await removeOld(old);
        await removeUntilGone(drafts);
        settled();
        removed();
        lock.release();
      }
      return problems;
    },
    discard,
  };
}

/** The site is published: a disk that will not let go of the old one must not make that a failure. */
async function removeOld(old: string): Promise<Problem[]> {
  try {
    await rm(old, { recursive: true, force: true });
    return [];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = `the new site stands, but what it replaced cannot be removed (${code ?? message}); remove it`;
    return [{ severity: "warning", file: old, reason }];
  }
}

/**
 * Clears away what killed builds left beside the output, and puts the old output back where one died between renames.
 * With the lock held, nobody is at work on any of it.
 */
async function recover(output: string, parent: string, prefix: string): Promise<void> {
  for (const entry of (await readdir(parent)).sort()) {
    const [, kind] = entry.startsWith(prefix) ? (/^(new|drafts|old)-\d+$/.exec(entry.slice(prefix.length)) ?? []) : [];
    if (!kind) continue;
    const leftover = path.join(parent, entry);
    if (kind === "old" && !existsSync(output)) await rename(leftover, output);
    else await removeUntilGone(leftover);
  }
}
