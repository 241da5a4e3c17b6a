import { existsSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

/** Milliseconds in which Node's thread pool finishes pending writes. Measured: 5 for 500 files. */
const settling = 30;
const mostTries = 20;

/**
 * Removes the folder of a build that ends early. Pending writes may create the folder again, so it is checked and removed
 * until it stays gone.
 */
export async function removeUntilGone(folder: string): Promise<void> {
  for (let tries = 0; tries < mostTries && existsSync(folder); tries++) {
    await rm(folder, { recursive: true, force: true }).catch(writtenMeanwhile);
    await setTimeout(settling);
  }
}

/** The same when the process is about to end, synchronously. */
export function removeAtExit(folder: string): void {
  for (let tries = 0; tries < mostTries && existsSync(folder); tries++) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      writtenMeanwhile(error as NodeJS.ErrnoException);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, settling);
  }
}

function writtenMeanwhile(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOTEMPTY") throw error;
}
