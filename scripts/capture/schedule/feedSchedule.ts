/** The longest wait for a feed that hardly ever changes. */
const longestWait = 6 * 3_600_000;

/** The share of the time since the last news that is waited. */
const share = 0.05;

/**
 * When to ask for a feed next: a twentieth of the time since it last had news, from `feedEvery` to six hours. So one with
 * news every few hours is asked for every quarter of an hour, one with news every five days every six hours.
 *
 * @param changed last news, or when the feed became known
 */
export function nextFeedCheck(changed: number, checked: number, feedEvery: number): number {
  const wait = Math.min(Math.max((checked - changed) * share, feedEvery), Math.max(longestWait, feedEvery));
  return checked + wait;
}
