import { type CaptureTime, readCaptureTime } from "../yaml/captureTime.ts";

/** The comment that the Wayback Machine writes at the end of a page that it replays; the time is in UTC. */
const comment = /<!--\s+FILE ARCHIVED ON (\d\d:\d\d:\d\d) ([A-Z][a-z]{2}) (\d\d), (\d{4}) AND RETRIEVED FROM THE\s/;

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** When the Wayback Machine captured a page that was saved as it replays it; undefined for any other page. */
export function replayTime(html: string): CaptureTime | undefined {
  const [, clock, month, day, year] = comment.exec(html) ?? [];
  if (month === undefined) return undefined;
  const number = String(months.indexOf(month) + 1).padStart(2, "0");
  const reading = readCaptureTime(`${year}-${number}-${day}T${clock}Z`);
  return reading.kind === "time" ? reading.time : undefined;
}
