import { isDay } from "../store/yaml/captureTime.ts";
import { readInstant } from "../store/yaml/readInstant.ts";

export { readInstant } from "../store/yaml/readInstant.ts";

/** Parses `--since` or `--until`; a date alone means its start for the former and its end for the latter. */
export function readBound(text: string, end: "since" | "until"): number | undefined {
  const reading = readInstant(text);
  if (reading.kind === "unusable") return undefined;
  return reading.time.ms + (end === "until" && isDay(text.trim()) ? 86_400_000 - 1 : 0);
}

/** The hour or day that contains an instant, as a number. */
export function periodOf(ms: number, every: "hour" | "day"): number {
  return Math.floor(ms / (every === "hour" ? 3_600_000 : 86_400_000));
}
