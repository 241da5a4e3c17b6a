import type { WatchTimes } from "../watch/watchList.ts";

/** The data that determines the next check of a page. Instants are milliseconds since 1970. */
export interface PageChecks {
  /** Last change, or when the page became known. */
  readonly changed: number;
  readonly checked: number;
  /** Number of checks since then without a change. */
  readonly unchanged: number;
}

/** The maximum wait, for pages that are watched forever. */
const mostWait = 14 * 86_400_000;

/**
 * The time of the next check of a page: `first` after a change, and `longer` times the previous wait after each check
 * without one, but at the latest after two weeks, and when watching it ends, so that the end is accurate to the day.
 */
export function nextCheck(checks: PageChecks, times: WatchTimes): number {
  const wait = Math.min(times.first * times.longer ** checks.unchanged, Math.max(mostWait, times.first));
  return Math.min(checks.checked + wait, endOfWatching(checks.changed, times));
}

/** When a page is no longer watched, if it does not change until then; infinity for never. */
export function endOfWatching(changed: number, { until }: WatchTimes): number {
  return changed + until;
}

/** Minimum and maximum wait after failures. */
const [firstWait, longestWait] = [15 * 60_000, 86_400_000];

/** Milliseconds before the next try after a number of consecutive failures. */
export function waitAfterFailures(failures: number): number {
  return Math.min(firstWait * 2 ** Math.max(0, failures - 1), longestWait);
}

/** Minimum time between the two looks after which a page counts as gone. */
export const secondLook = 3_600_000;

/**
 * Whether a second look is late enough after the first; a run may reach the page a minute earlier than the previous run
 * did.
 */
export function isSecondLook(first: number, at: number): boolean {
  return at - first >= secondLook - mostEarly;
}

/** The maximum time by which a check may come early, absolute and as a share of its wait. */
const [mostEarly, earlyShare] = [60_000, 0.1];

/**
 * When a check is due, counted from the start of the run: otherwise, because a run takes some seconds to reach a page,
 * a run half an hour later would miss a page due after half an hour, and each wait would be one run longer.
 *
 * @param next as counted from the check
 */
export function countedFromRun(next: number, checked: number, runStart: number): number {
  return next - Math.max(0, Math.min(checked - runStart, mostEarly, (next - checked) * earlyShare));
}
