const day = 86_400_000;
const year = 366 * day;

/**
 * How many of the last instants are ahead of all others: later by more than a year, and by more than the others are apart.
 * Somebody wrote 2099 for 2009. What time it is now is no matter, so that the same archive gives the same site on any day.
 *
 * @param instants ISO 8601 in UTC, oldest first
 */
export function countAhead(instants: readonly string[]): number {
  // Whoever has more than these writes so on purpose.
  for (let ahead = 1; ahead <= mostAhead && 2 * ahead <= instants.length; ahead++) {
    const last = Date.parse(instants[instants.length - 1 - ahead]!);
    const gap = Date.parse(instants[instants.length - ahead]!) - last;
    if (gap > year && gap > last - Date.parse(instants[0]!)) return ahead;
  }
  return 0;
}

const mostAhead = 3;

/** Fewer instants have no rhythm to judge by. */
const leastWithRhythm = 20;
/** How many times as long as the longest pause before it. */
const longPause = 2;

/**
 * As `countAhead()`, of an archive of several articles: it is added to all the time, so there an instant is ahead of all
 * others already where it comes more than a day, and twice as long as the longest pause that there was, after them.
 *
 * @param instants of all changes, ISO 8601 in UTC, oldest first
 */
export function countAheadOfArchive(instants: readonly string[]): number {
  const { length } = instants;
  const ahead = countAhead([...instants.slice(0, 1), ...instants.slice(Math.max(1, length - mostAhead - 1))]);
  if (ahead > 0 || length < leastWithRhythm) return ahead;
  const times = instants.map((instant) => Date.parse(instant));
  let longest = 0;
  for (let k = 1; k < length - mostAhead; k++) longest = Math.max(longest, times[k]! - times[k - 1]!);
  for (let k = length - mostAhead; k < length; k++) {
    const pause = times[k]! - times[k - 1]!;
    if (pause > day && pause > longPause * longest) return length - k;
    longest = Math.max(longest, pause);
  }
  return 0;
}
