import { monthNumber } from "../../formatting/monthNumber.ts";
import { isoOf, readCaptureTime } from "../yaml/captureTime.ts";

/** Number of characters of a file that are searched for a time. */
const head = 20_000;

const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const clock = "(\\d{1,2})[-_:.h](\\d{2})(?:[-_:.](\\d{2}))?(?:\\s?(am|pm))?";
/** Text allowed between a date and a time of day. */
const between = "(?:[\\sT_,-]|at|um|à)+";
const apart = "(?<!\\d)";
const ends = "(?!\\d)";

type Parts = readonly (string | undefined)[];

/** Unambiguous forms of a time, except for the zone, with the order of their parts. */
const forms: readonly (readonly [form: RegExp, order: (parts: Parts) => Parts])[] = [
  // 2024-03-05 10.15.22, 2024_03_05T10_15_22Z, 2024.03.05
  [
    new RegExp(`${apart}(\\d{4})([-_.])(\\d{1,2})\\2(\\d{1,2})(?:${between}${clock})?${ends}`, "i"),
    ([year, , month, day, ...rest]) => [year, month, day, ...rest],
  ],
  // 20240305-101522, 20240305
  [new RegExp(`${apart}(\\d{4})(\\d\\d)(\\d\\d)(?:[-_T ]?(\\d\\d)(\\d\\d)(\\d\\d)?)?${ends}`), (parts) => parts],
  // Tue Mar 05 2024 10:15:22
  [
    new RegExp(
      `\\b${month}\\.?[\\s_-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s_-]+(\\d{4})(?:${between}${clock})?${ends}`,
      "i",
    ),
    ([name, day, year, ...rest]) => [year, numberOf(name), day, ...rest],
  ],
  // 5 March 2024 10:15
  [
    new RegExp(
      `${apart}(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s_-]+${month}\\.?,?[\\s_-]+(\\d{4})(?:${between}${clock})?${ends}`,
      "i",
    ),
    ([day, name, year, ...rest]) => [year, numberOf(name), day, ...rest],
  ],
  // 05.03.2024, 10_15_22
  [
    new RegExp(`${apart}(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:${between}${clock})?${ends}`, "i"),
    ([day, month, year, ...rest]) => [year, month, day, ...rest],
  ],
];

/** 3_5_2024 10_15_22 AM: the fifth of March in America, the third of May elsewhere. */
const ambiguous = new RegExp(`${apart}(\\d{1,2})[-_/](\\d{1,2})[-_/](\\d{4})(?:${between}${clock})?${ends}`, "i");

/** 1709633722 and 1709633722000: seconds or milliseconds since 1970, of this century. */
const seconds = /(?<!\d)(1\d{9})(?:\d{3})?(?!\d)/;

/** Lines in which programs record when they saved a page. */
const saved: readonly RegExp[] = [
  /\bFILE ARCHIVED ON (\d\d:\d\d:\d\d) ([A-Z][a-z]{2} \d{1,2}, \d{4})/,
  /\bsaved date: ([^\n>]{8,80})/i,
  /\bMemento-Datetime["']?\s*[:=,]\s*["']?([^\n<>"']{8,60})/i,
  /\b(?:saved|captured|retrieved|archived|scraped) (?:on|at)[: ]+([^\n<>"']{8,60})/i,
];

/**
 * Possible times of capture, as written in a version's name or by the program that saved it: `2024-03-05T10:15:22`,
 * without a zone, or a date. For a person to choose from; none is used automatically.
 */
export function likelyTimes(file: string, text: string): readonly string[] {
  const stem = file.slice(0, Math.max(0, file.lastIndexOf(".")));
  const inName = timesIn(stem);
  if (inName.length > 0) return inName;
  const start = text.slice(0, head);
  for (const line of saved) {
    const [, said, day = ""] = line.exec(start) ?? [];
    const times = said === undefined ? [] : timesIn(day === "" ? said : `${day} ${said}`, zoneOf(said));
    if (times.length > 0) return times;
  }
  return [];
}

function timesIn(words: string, zone = ""): string[] {
  for (const [form, order] of forms) {
    const found = form.exec(words);
    const time = found && written(order(found.slice(1)), zone);
    if (time) return [time];
  }
  const [, one, two, ...rest] = ambiguous.exec(words) ?? [];
  const [year, ...clock] = rest;
  const american = written([year, one, two, ...clock], zone);
  const other = written([year, two, one, ...clock], zone);
  const days = [...new Set([american, other].filter((time) => time !== undefined))];
  const [, epoch] = days.length > 0 ? [] : (seconds.exec(words) ?? []);
  return epoch === undefined ? days : [isoOf(Number(epoch) * 1000)];
}

/** `2024-03-05T10:15:22`; undefined if there is no such time, or it is before the web or far in the future. */
function written([year, month, day, hour, minute, second = "00", half]: Parts, zone: string): string | undefined {
  if (!year || !month || !day || year < "1990" || year > "2100") return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = hour === undefined || minute === undefined ? "" : `T${hours(hour, half)}:${minute}:${second}${zone}`;
  return readCaptureTime(date + time).kind === "time" ? date + time : undefined;
}

function hours(hour: string, half: string | undefined): string {
  const isAfternoon = half?.toLowerCase() === "pm";
  const number = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return String(number).padStart(2, "0");
}

/** `+01:00` for `GMT+0100`, and Z for `GMT` alone. */
function zoneOf(words: string): string {
  const found = /\b(?:GMT|UTC)([+-]\d\d:?\d\d)?/.exec(words);
  if (!found) return "";
  return found[1]?.replace(/:?(\d\d)$/, ":$1") ?? "Z";
}

function numberOf(name: string | undefined): string {
  return String(monthNumber(name ?? "") ?? 0);
}
