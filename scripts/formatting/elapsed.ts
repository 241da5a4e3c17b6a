const units = [
  // A year and its twelfth, as lengths: the calendar would tell one stretch of time in different words each month.
  ["year", 365 * 24 * 3600],
  ["month", (365 * 24 * 3600) / 12],
  ["day", 24 * 3600],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/**
 * Time between two versions in words: `35 minutes later`, `1 hour 5 minutes later`, `3 days later`. The two
 * largest units; what is left over is cut, not rounded, so that nothing is told later than it was.
 *
 * @param seconds whole seconds, not negative
 */
export function elapsedInWords(seconds: number): string {
  if (seconds <= 0) return "at the same moment";
  const first = units.findIndex(([, length]) => seconds >= length);
  const parts: string[] = [];
  let rest = seconds;
  for (const [name, length] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? "" : "s"}`);
  }
  return `${parts.join(" ")} later`;
}
