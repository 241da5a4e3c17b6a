import { dateParts } from "../../../scripts/formatting/dateParts.ts";
import { type DurationPart, durationParts } from "../../../scripts/formatting/durationParts.ts";
import { groupDigits } from "../../../scripts/formatting/groupDigits.ts";
import { mainDurationParts } from "../../../scripts/formatting/mainDurationParts.ts";

// Read from within the function that needs it, so that a bundle without that function has no names of months.
const months = () => "January February March April May June July August September October November December".split(" ");

/** `1,234` */
export function number(n: unknown): string {
  return groupDigits(n, ",");
}

/** `1 change`, `3 changes`, `1,234 changes` */
export function plural(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** `13 January 2014` for an ISO 8601 date or instant in UTC; anything else as it was written. */
export function date(written: unknown): string {
  const parts = dateParts(written);
  return parts ? `${parts.day} ${months()[parts.month - 1]} ${parts.year}` : String(written ?? "");
}

/** `13 January 2014, 13:05 UTC` for an instant in UTC; a date alone as by `date()`; anything else as it was written. */
export function dateTime(written: unknown): string {
  const minute = dateParts(written)?.minute;
  return minute === undefined ? date(written) : `${date(written)}, ${minute} UTC`;
}

/** `Jan` for 1. */
export function monthName(n: number): string {
  return (months()[n - 1] ?? "").slice(0, 3);
}

/** `January 2014` for `2014-01`; anything else as it was written. */
export function month(written: string): string {
  const parts = dateParts(`${written}-01`);
  return parts ? `${months()[parts.month - 1]} ${parts.year}` : written;
}

/** `35 minutes`, `1 hour 5 minutes`, `3 days`; empty for none. */
export function duration(seconds: number): string {
  return durationParts(seconds).map(inWords).join(" ");
}

/** `in 3 days`, `in 1 day 20 hours`; empty for none. */
export function within(seconds: number): string {
  const words = mainDurationParts(seconds).map(inWords);
  return words.length > 0 ? `in ${words.join(" ")}` : "";
}

function inWords({ unit, count }: DurationPart): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Time between two versions: `35 minutes later`, `1 hour 5 minutes later`, `3 days later`. */
export function elapsed(seconds: number): string {
  const words = duration(seconds);
  return words === "" ? "at the same moment" : `${words} later`;
}

/** `a`, `a and b`, `a, b and c` */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
