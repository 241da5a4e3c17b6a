import type { TimedRun } from "./timedRun.ts";

/** The fastest run: other work on the machine can only slow a run down. */
export function best<T extends TimedRun>(runs: readonly T[]): T {
  return runs.reduce((least, run) => (run.seconds < least.seconds ? run : least));
}
