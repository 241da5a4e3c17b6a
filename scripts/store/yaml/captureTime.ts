export interface CaptureTime {
  /** Canonical, in UTC: `2014-01-13T13:05:00Z`, with milliseconds only if they are not zero. */
  readonly iso: string;
  /** Milliseconds since 1970, by which versions are ordered. */
  readonly ms: number;
  /** Only the day is written; the instant is its midnight. */
  readonly day?: true;
}

export type CaptureTimeReading =
  | { readonly kind: "time"; readonly time: CaptureTime }
  | { readonly kind: "unusable"; readonly reason: string };

/**
 * An instant in its canonical form: without milliseconds where they are zero.
 *
 * @param ms since 1970
 * @throws {RangeError} beyond the year 275760, where the calendar ends
 */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

const zone = "(Z|[+-]\\d\\d(?::?\\d\\d)?)?";
const extended = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?${zone})?$`);
const basic = new RegExp(`^(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(?:(\\d\\d)(?:[.,](\\d+))?)?${zone})?$`);

/**
 * An instant written as ISO 8601, in extended or basic form. Without a zone it is UTC, without a time midnight; 24:00 is
 * midnight of the next day and a leap second (:60) the second after it. Never depends on the machine's zone or language.
 */
export function readCaptureTime(value: string): CaptureTimeReading {
  const parts = extended.exec(value) ?? basic.exec(value);
  const time = parts && instant(parts.slice(1));
  if (time) return { kind: "time", time };
  return { kind: "unusable", reason: parts ? "there is no such day or time" : whatToWrite(value) };
}

/** Whether a time is written as a day alone, in either form. */
export function isDay(value: string): boolean {
  return /^\d{4}-?\d\d-?\d\d$/.test(value);
}

// Windows does not allow colons in file names, so names have hyphens; some tools also replace the dot of a fraction.
const nameZone = "(Z|[+-]\\d\\d(?:[-:]?\\d\\d)?)?";
const nameForms = [
  new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d)[-:](\\d\\d)[-:](\\d\\d)(?:[.,](\\d+)|-(\\d{3}))?${nameZone}$`),
  new RegExp(`^(\\d{4})(\\d\\d)(\\d\\d)T?(\\d\\d)(\\d\\d)(\\d\\d)(?:[.,](\\d+)|-(\\d{3}))?${nameZone}$`),
];

/**
 * The instant in the name of a version file: `2014-01-13T13-05-00Z.md`, `20140113T130500Z.md`, `20140113130500.md`, each
 * with an optional fraction (`…00.250Z`) and an optional ordinal prefix (`003_`). Undefined if the name contains none.
 */
export function captureTimeInName(file: string): CaptureTime | undefined {
  const stem = file.slice(0, file.lastIndexOf(".")).replace(/^\d+_/, "");
  for (const form of nameForms) {
    const parts = form.exec(stem);
    if (!parts) continue;
    const [year, month, day, hour, minute, second, fraction, millisecond, offset] = parts.slice(1);
    return instant([year, month, day, hour, minute, second, fraction ?? millisecond, offset]);
  }
  return undefined;
}

/** Undefined if no such date or time exists. */
function instant(parts: readonly (string | undefined)[]): CaptureTime | undefined {
  const [fraction, zone] = [parts[6], parts[7]];
  return (fraction === undefined && (zone === undefined || zone === "Z") && plainInstant(parts)) || anyInstant(parts);
}

/**
 * Fast path for a whole second in UTC that certainly exists, as nearly all do; undefined for the last days of a month and
 * other cases that need a closer check. It only concatenates, which takes a fifth of the time.
 */
function plainInstant([year, month, day, hour = "00", minute = "00", second = "00"]: readonly (string | undefined)[]):
  | CaptureTime
  | undefined {
  // Two digits each, so that they can be compared as text; Date.UTC maps the years 0 to 99 to others.
  const isPlain =
    year! > "0999" &&
    month! > "00" &&
    month! < "13" &&
    day! > "00" &&
    day! < "29" &&
    hour < "24" &&
    minute < "60" &&
    second < "60";
  if (!isPlain) return undefined;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return { iso, ms };
}

function anyInstant(parts: readonly (string | undefined)[]): CaptureTime | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(0, 6)
    .map((part) => Number(part ?? 0));
  const millisecond = Number((parts[6] ?? "").padEnd(3, "0").slice(0, 3));
  const offset = offsetMinutes(parts[7]);
  const date = new Date(0);
  // Date.UTC would map the years 0 to 99 to 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  const isOnCalendar = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const isMidnightAfter = hour === 24 && minute === 0 && second === 0 && millisecond === 0;
  if (!isOnCalendar || minute > 59 || second > 60 || (hour > 23 && !isMidnightAfter) || offset === undefined)
    return undefined;
  const ms = date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + millisecond;
  const iso = isoOf(ms);
  return /^\d/.test(iso) ? { iso, ms } : undefined;
}

function offsetMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === "Z") return 0;
  const digits = zone.replace(/[-+:]/g, "").padEnd(4, "0");
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  if (hours > 23 || minutes > 59) return undefined;
  return (hours * 60 + minutes) * (zone.startsWith("-") ? -1 : 1);
}

function whatToWrite(value: string): string {
  const epoch = /^\d{9,10}$/.test(value) ? Number(value) * 1000 : /^\d{12,13}$/.test(value) ? Number(value) : undefined;
  if (epoch === undefined) return "is no ISO 8601 time; write it like 2014-01-13T13:05:00Z";
  const iso = isoOf(epoch);
  return `is a number, which could be seconds or milliseconds or anything; if it counts from 1970, write ${iso}`;
}
