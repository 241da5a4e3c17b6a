export type DurationUnit = "year" | "month" | "day" | "hour" | "minute" | "second";

export interface DurationPart {
  readonly unit: DurationUnit;
  readonly count: number;
}

const units = [
  // A year and its twelfth as fixed lengths: by the calendar, the same duration would read differently in each month.
  ["year", 365 * 24 * 3600],
  ["month", (365 * 24 * 3600) / 12],
  ["day", 24 * 3600],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/**
 * A duration in its two largest units, of which the smaller one may be missing; empty for zero. From a minute on it is
 * rounded to minutes, `59 minutes` for 58 minutes 53 seconds; what is less than the smaller unit is cut off.
 *
 * @param seconds whole seconds
 */
export function durationParts(seconds: number): DurationPart[] {
  const told = seconds < 60 ? seconds : Math.round(seconds / 60) * 60;
  const first = units.findIndex(([, length]) => told >= length);
  if (first < 0) return [];
  const parts: DurationPart[] = [];
  let rest = told;
  for (const [unit, length] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push({ unit, count });
  }
  return parts;
}

/** Seconds in a unit. */
export function lengthOf(unit: DurationUnit): number {
  return units.find(([name]) => name === unit)![1];
}
