import { type CaptureTimeReading, readCaptureTime } from "../store/yaml/captureTime.ts";

/**
 * An instant as databases and programs print it: ISO 8601, also with a space in place of the `T` and in front of the zone
 * (`2024-03-05 10:22:00 +0000`). Anything else is refused: an ambiguous time is never guessed.
 */
export function readInstant(text: string): CaptureTimeReading {
  return readCaptureTime(
    text
      .trim()
      .replace(/^(\d{4}-?\d\d-?\d\d)[ t](?=\d\d:?\d\d)/, "$1T")
      .replace(/ ?(?:UTC|GMT|z)$/, "Z")
      .replace(/ (?=[+-]\d\d:?\d\d$)/, ""),
  );
}

/** Reads `--since` or `--until`; a day alone means its beginning for the former and its end for the latter. */
export function readBound(text: string, end: "since" | "until"): number | undefined {
  const reading = readInstant(text);
  if (reading.kind === "unusable") return undefined;
  const isDay = /^\d{4}-?\d\d-?\d\d$/.test(text.trim());
  return reading.time.ms + (end === "until" && isDay ? 86_400_000 - 1 : 0);
}

/** The hour or day that an instant lies in, as a number. */
export function periodOf(ms: number, every: "hour" | "day"): number {
  return Math.floor(ms / (every === "hour" ? 3_600_000 : 86_400_000));
}
