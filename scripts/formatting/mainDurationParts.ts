import { type DurationPart, durationParts, lengthOf } from "./durationParts.ts";

/** From this many on, the smaller unit tells nothing that a sentence needs. */
const many = 3;

/** A duration as a sentence tells it: `3 days` for 3 days 2 hours, but `1 day 20 hours`. */
export function mainDurationParts(seconds: number): DurationPart[] {
  const parts = durationParts(seconds);
  const [first] = parts;
  if (!first || first.count < many) return parts;
  return [{ unit: first.unit, count: Math.round(seconds / lengthOf(first.unit)) }];
}
