import { type CaptureTime, isoOf, readCaptureTime } from "../../store/yaml/captureTime.ts";

/** Reading of `3_4_2024`. */
export type DayOrder = "day first" | "month first";

export type TimeInName =
  | { readonly kind: "time"; readonly time: CaptureTime; readonly isDay: boolean }
  | { readonly kind: "ambiguous"; readonly text: string }
  | { readonly kind: "none" };

const clock = "(?:[T _,-]|at|um|à)*(\\d{1,2})[-_.:h](\\d\\d)(?:[-_.:](\\d\\d))?(?![\\d])\\s*([AaPp][Mm])?(Z)?";

/** Year first. */
const isoForm = new RegExp(`(?<!\\d)((?:19|20)\\d\\d)[-_./](\\d{1,2})[-_./](\\d{1,2})(?!\\d)(?:${clock})?`);
/** Year last; the order of day and month is ambiguous. */
const localForm = new RegExp(`(?<!\\d)(\\d{1,2})[-_./](\\d{1,2})[-_./]((?:19|20)\\d\\d)(?!\\d)(?:${clock})?`);
/** Without separators: used by web archives, cameras and programs. */
const denseForm = /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?:[T_-]?([0-2]\d)([0-5]\d)([0-5]\d)?)?(?!\d)/;
/** Seconds or milliseconds since 1970, in the years 2001 to 2033. */
const unixForm = /(?<!\d)(1\d{9})(\d{3})?(?!\d)/;

/**
 * Finds the time in the name of a saved page, in the forms that people and browsers use: `2024-03-05`, `2024-03-05
 * 10.22`, `(12_03_2026 10_04_11)`, `20140113130500id_`, Unix seconds. It is taken as UTC, because names contain no time
 * zone; a date alone is its midnight.
 *
 * @param order how a date with the year last is read if both readings are possible
 */
export function timeInName(name: string, order?: DayOrder): TimeInName {
  // Characters that file systems forbid are replaced by their full-width forms in names.
  const plain = name.normalize("NFKC").replace(/\.[a-z]{2,5}$/i, "");
  const iso = isoForm.exec(plain);
  if (iso) return timeOf(iso[1]!, iso[2]!, iso[3]!, iso.slice(4));
  const dense = denseForm.exec(plain);
  if (dense) return timeOf(dense[1]!, dense[2]!, dense[3]!, dense.slice(4));
  const local = localForm.exec(plain);
  if (local) {
    const [text, first = "", second = "", year = ""] = local;
    const isDayFirst = Number(first) > 12 || (Number(second) <= 12 && (order === "day first" || first === second));
    const isMonthFirst = !isDayFirst && (Number(second) > 12 || order === "month first");
    if (!isDayFirst && !isMonthFirst) return { kind: "ambiguous", text: text.trim() };
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return timeOf(year, month, day, local.slice(4));
  }
  const unix = unixForm.exec(plain);
  if (unix) {
    const ms = Number(unix[1]) * 1000 + Number(unix[2] ?? 0);
    return { kind: "time", isDay: false, time: { ms, iso: isoOf(ms) } };
  }
  return { kind: "none" };
}

function timeOf(
  year: string,
  month: string,
  day: string,
  [hour, minute, second = "00", half]: readonly (string | undefined)[],
): TimeInName {
  const two = (value: string) => value.padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  const withTime =
    hour === undefined || minute === undefined
      ? undefined
      : readCaptureTime(`${date}T${two(String(hourOf(Number(hour), half)))}:${minute}:${second}Z`);
  if (withTime?.kind === "time") return { kind: "time", isDay: false, time: withTime.time };
  const reading = readCaptureTime(date);
  return reading.kind === "time" ? { kind: "time", isDay: true, time: reading.time } : { kind: "none" };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}

/** A name without its time and its extension: the name of the page. */
export function nameWithoutTime(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\.[a-z]{2,5}$/i, "")
    .replace(isoForm, " ")
    .replace(denseForm, " ")
    .replace(localForm, " ")
    .replace(unixForm, " ")
    .replace(/\(\s*\)|\bid_\b|\(\d{1,2}\)\s*$/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s_,-]+|[\s_,-]+$/g, "");
}
