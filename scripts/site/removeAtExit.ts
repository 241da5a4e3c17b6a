import { existsSync, rmSync } from "node:fs";

/** Milliseconds in which the system's threads finish what they had been given. Measured: 5 for 500 files. */
const settling = 30;
const mostTries = 20;

/**
 * Removes a folder without waiting for anything but time, when the process is about to end. Writes that were handed to
 * the system before still come, and make the folder anew; so it looks again until the folder stays away.
 */
export function removeAtExit(folder: string): void {
  for (let tries = 0; tries < mostTries && existsSync(folder); tries++) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      // Something was written to it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY") throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, settling);
  }
}
