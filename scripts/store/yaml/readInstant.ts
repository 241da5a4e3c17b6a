import { type CaptureTimeReading, readCaptureTime } from "./captureTime.ts";

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
