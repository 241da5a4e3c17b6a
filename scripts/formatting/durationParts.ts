export type DurationUnit = "year" | "month" | "day" | "hour" | "minute" | "second";

export interface DurationPart {
  readonly unit: DurationUnit;
  readonly count: number;
}

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
 * A length of time by its two largest units, of which the smaller one may be missing; none for zero. What is left over
 * is cut, not rounded, so that nothing is told later than it was.
 *
 * @param seconds whole seconds
 */
export function durationParts(seconds: number): DurationPart[] {
  const first = units.findIndex(([, length]) => seconds >= length);
  if (first < 0) return [];
  const parts: DurationPart[] = [];
  let rest = seconds;
  for (const [unit, length] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push({ unit, count });
  }
  return parts;
}
