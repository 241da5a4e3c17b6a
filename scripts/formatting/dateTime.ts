import { date } from "./date.ts";

/** `13 January 2014, 13:05 UTC` for an instant in UTC; a mere date as `date` tells it; anything else as it was written. */
export function dateTime(written: unknown): string {
  const [, minutes] = /T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(String(written ?? "")) ?? [];
  return minutes ? `${date(written)}, ${minutes} UTC` : date(written);
}
