import type { TimedRun } from "./timedRun.ts";

/** The run that took least time: what else the machine does only ever adds to it. */
export function best<T extends TimedRun>(runs: readonly T[]): T {
  return runs.reduce((least, run) => (run.seconds < least.seconds ? run : least));
}
