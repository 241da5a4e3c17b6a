import { existsSync, renameSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../model/problem.ts";
import { type LockHolder, lockFolder } from "../system/files/folderLock.ts";
import { removeAtExit, removeUntilGone } from "../system/files/removeUntilGone.ts";
import { writeNamed } from "../system/files/writeNamed.ts";
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

/** A hidden folder beside the output, to which a build writes until everything is done. */
export interface Staging {
  readonly folder: string;
  /** A second one, for the caller to create; publish() and discard() remove it. */
  readonly drafts: string;
  /**
   * Moves the finished folder into the output's place; the old output is removed afterwards.
   *
   * @param then called once the new output is in place, while the lock is still held
   * @returns a warning if the old output could not be removed: the new one is in place all the same
   */
  publish(then?: () => void): Promise<readonly Problem[]>;
  /** Removes what a failed build wrote. */
  discard(): Promise<void>;
}

/**
 * Locks the output for this build until it is published or discarded.
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
  // A stopped build leaves nothing behind. A killed one does; the next build removes it.
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
    writeNamed(path.join(folder, outputMarker), markerText);
  } catch (error) {
    await discard();
    throw error;
  }

  return {
    folder,
    drafts,
    async publish(then = () => {}) {
      // Synchronously, so that a signal finds either the old output or the new one.
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

/** Removes the old output. The site is published: failing to delete the old one must not fail the build. */
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
 * Removes what killed builds left beside the output, and puts the old output back if one died between the renames. Because
 * the lock is held, no other build is using any of it.
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
