import type { WatchTimes } from "../watch/watchList.ts";

/** What decides when a page is checked next. Instants are milliseconds since 1970. */
export interface PageChecks {
  /** Last change, or when the page became known. */
  readonly changed: number;
  readonly checked: number;
  /** Checks without a change since. */
  readonly unchanged: number;
}

/** The longest wait, for what is watched without an end. */
const mostWait = 14 * 86_400_000;

/**
 * When to check a page next: `first` after a change, and after each check without one `longer` times as long, but at the
 * latest after two weeks, and when watching it ends, so that the end is true to the day.
 */
export function nextCheck(checks: PageChecks, times: WatchTimes): number {
  const wait = Math.min(times.first * times.longer ** checks.unchanged, Math.max(mostWait, times.first));
  return Math.min(checks.checked + wait, endOfWatching(checks.changed, times));
}

/** When a page is no longer watched, if it does not change until then; infinite for never. */
export function endOfWatching(changed: number, { until }: WatchTimes): number {
  return changed + until;
}

/** Waits after failures: the first one, and the longest. */
const [firstWait, longestWait] = [15 * 60_000, 86_400_000];

/** Milliseconds until something that failed so many times in a row is tried again. */
export function waitAfterFailures(failures: number): number {
  return Math.min(firstWait * 2 ** Math.max(0, failures - 1), longestWait);
}

/** Time between the two looks after which a page counts as gone. */
export const secondLook = 3_600_000;

/** Whether a second look is late enough after the first; a run may come to the page a minute earlier than the one before. */
export function isSecondLook(first: number, at: number): boolean {
  return at - first >= secondLook - mostEarly;
}

/** The most by which a check may come early, and the share of its wait. */
const [mostEarly, earlyShare] = [60_000, 0.1];

/**
 * When something is due, counted from the beginning of the run: by the seconds that a run takes to come to a page, a run
 * half an hour later would miss what is due after half an hour, and each wait would be one run longer.
 *
 * @param next as counted from the check
 */
export function countedFromRun(next: number, checked: number, runStart: number): number {
  return next - Math.max(0, Math.min(checked - runStart, mostEarly, (next - checked) * earlyShare));
}
