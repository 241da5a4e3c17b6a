const units = [
  ["year", 365 * 24 * 3600],
  ["month", 30 * 24 * 3600],
  ["day", 24 * 3600],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/**
 * Time between two versions in words: `35 minutes later`, `1 hour 5 minutes later`, `3 days later`. Two units below a
 * day, one above; what is left over is cut, not rounded, so that nothing is told later than it was.
 *
 * @param seconds whole seconds, not negative
 */
export function elapsedInWords(seconds: number): string {
  if (seconds <= 0) return "at the same moment";
  const first = units.findIndex(([, length]) => seconds >= length);
  const parts: string[] = [];
  let rest = seconds;
  for (const [name, length] of units.slice(first, first + (first >= 3 ? 2 : 1))) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? "" : "s"}`);
  }
  return `${parts.join(" ")} later`;
}
