/** The maximum wait for a feed that hardly ever changes. */
const longestWait = 6 * 3_600_000;

/** The wait as a share of the time since the last news. */
const share = 0.05;

/**
 * The time of the next request for a feed: after a twentieth of the time since it last had news, between `feedEvery`
 * and six hours. So a feed with news every few hours is requested every quarter of an hour, one with news every five
 * days every six hours.
 *
 * @param changed last news, or when the feed became known
 */
export function nextFeedCheck(changed: number, checked: number, feedEvery: number): number {
  const wait = Math.min(Math.max((checked - changed) * share, feedEvery), Math.max(longestWait, feedEvery));
  return checked + wait;
}
