import { dateParts } from "../../../scripts/formatting/dateParts.ts";
import { type DurationUnit, durationParts } from "../../../scripts/formatting/durationParts.ts";
import { groupDigits } from "../../../scripts/formatting/groupDigits.ts";
import { mainDurationParts } from "../../../scripts/formatting/mainDurationParts.ts";

const months = [
  ...["Januar", "Februar", "März", "April", "Mai", "Juni"],
  ...["Juli", "August", "September", "Oktober", "November", "Dezember"],
];

/** One of a unit, and several. */
const units: Readonly<Record<DurationUnit, readonly [one: string, many: string]>> = {
  year: ["Jahr", "Jahre"],
  month: ["Monat", "Monate"],
  day: ["Tag", "Tage"],
  hour: ["Stunde", "Stunden"],
  minute: ["Minute", "Minuten"],
  second: ["Sekunde", "Sekunden"],
};

/** `1.234` */
export function number(n: unknown): string {
  return groupDigits(n, ".");
}

/** `1 Änderung`, `3 Änderungen`, `1.234 Änderungen` */
export function plural(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** `13. Januar 2014` */
export function date(written: unknown): string {
  const parts = dateParts(written);
  return parts ? `${parts.day}. ${months[parts.month - 1]} ${parts.year}` : String(written ?? "");
}

/** `13. Januar 2014, 13:05 UTC` */
export function dateTime(written: unknown): string {
  const minute = dateParts(written)?.minute;
  return minute === undefined ? date(written) : `${date(written)}, ${minute} UTC`;
}

/** `Jan` */
export function monthName(n: number): string {
  return (months[n - 1] ?? "").slice(0, 3);
}

/** `Januar 2014` */
export function month(written: string): string {
  const parts = dateParts(`${written}-01`);
  return parts ? `${months[parts.month - 1]} ${parts.year}` : written;
}

/** `35 Minuten`, `1 Stunde 5 Minuten`, `3 Tage` */
export function duration(seconds: number): string {
  return durationParts(seconds)
    .map(({ unit, count }) => `${count} ${units[unit][count === 1 ? 0 : 1]}`)
    .join(" ");
}

/** `in 3 Tagen`, `in 1 Tag 20 Stunden` */
export function within(seconds: number): string {
  const words = mainDurationParts(seconds).map(({ unit, count }) => {
    const [one, many] = units[unit];
    return `${count} ${count === 1 ? one : many.replace(/e$/, "en")}`;
  });
  return words.length > 0 ? `in ${words.join(" ")}` : "";
}

/** `35 Minuten später` */
export function elapsed(seconds: number): string {
  const words = duration(seconds);
  return words === "" ? "im selben Augenblick" : `${words} später`;
}

/** `a`, `a und b`, `a, b und c` */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} und ${items.at(-1)}`;
}
