import { readCaptureTime } from "../yaml/captureTime.ts";

/**
 * The name of a version file by its time of capture, to the second: `2014-01-13T13-05-00Z.md`, and
 * `2014-01-13T13-05-00Z_2.md` if that is taken.
 *
 * @param captured instant, ISO 8601
 * @param taken names of files in the folder
 * @throws {RangeError} if `captured` is not an instant
 */
export function versionFileName(captured: string, taken: ReadonlySet<string>): string {
  const stem = versionStem(captured);
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${stem}.md` : `${stem}_${count}.md`;
    if (!taken.has(name)) return name;
  }
}

/**
 * The name without its extension: `2014-01-13T13-05-00Z`.
 *
 * @throws {RangeError} if `captured` is not an instant
 */
export function versionStem(captured: string): string {
  const reading = readCaptureTime(captured);
  if (reading.kind === "unusable") throw new RangeError(`captured ${JSON.stringify(captured)}: ${reading.reason}`);
  return `${reading.time.iso.slice(0, 19).replaceAll(":", "-")}Z`;
}
