const year = 366 * 86_400_000;

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
