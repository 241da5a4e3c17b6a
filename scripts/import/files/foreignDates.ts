import { monthNumber } from "../../formatting/monthNumber.ts";
import type { CaptureTime } from "../../store/yaml/captureTime.ts";
import { readInstant } from "../instants.ts";

/** Offsets of the time zones that mail may name (RFC 5322, 4.3), in hours. Other names are ambiguous. */
const zones: Readonly<Record<string, string>> = {
  ...{ Z: "Z", UT: "Z", UTC: "Z", GMT: "Z", EST: "-0500", EDT: "-0400", CST: "-0600", CDT: "-0500" },
  ...{ MST: "-0700", MDT: "-0600", PST: "-0800", PDT: "-0700" },
};

const scripted = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d\d:\d\d:\d\d)(?: (?:GMT|UTC)([+-]\d{4})?)?/;
const mailed = /^(?:[A-Z][a-z]{2}, *)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d(?::\d\d)?) ([A-Z]{1,3}|[+-]\d{4})\b/;

/**
 * Parses an instant as JavaScript prints it (`Sat Aug 26 2023 00:35:10 GMT+0200 (…)`; the zone's name is in the
 * reader's language, so only the offset counts), as in mail (`Tue, 05 Mar 2024 10:22:33 +0700`), or in ISO 8601. Does
 * not use `new Date(text)`, which takes unknown zones for local time.
 */
export function readForeignDate(text: string): CaptureTime | undefined {
  const plain = text.trim();
  const [, month, day, year, time, offset = "Z"] = scripted.exec(plain) ?? [];
  if (month !== undefined) return instant(year!, month, day!, time!, offset);
  const mail = mailed.exec(plain);
  if (mail) {
    const zone = zones[mail[5]!] ?? (/^[+-]/.test(mail[5]!) ? mail[5] : undefined);
    return zone === undefined ? undefined : instant(mail[3]!, mail[2]!, mail[1]!, mail[4]!, zone);
  }
  const reading = readInstant(plain);
  return reading.kind === "time" ? reading.time : undefined;
}

function instant(year: string, month: string, day: string, time: string, zone: string): CaptureTime | undefined {
  const number = monthNumber(month);
  if (number === undefined) return undefined;
  const two = (value: string | number) => String(value).padStart(2, "0");
  const reading = readInstant(`${year}-${two(number)}-${two(day)}T${time}${zone}`);
  return reading.kind === "time" ? reading.time : undefined;
}
