import { readCaptureTime } from "../../store/yaml/captureTime.ts";

/** The fourteen digits of an instant, in milliseconds since 1970: `20140113130500`. */
export function timestampOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace(/\D/g, "");
}

/**
 * The instant of a timestamp of the index, ISO 8601. Some have an inserted month or day 00, which pushed the seconds
 * out: `20000008241731` is 17:31 on 24 August 2000. Undefined if there is no such time.
 */
export function instantOfTimestamp(timestamp: string): string | undefined {
  if (!/^\d{14}$/.test(timestamp)) return undefined;
  const mended = [4, 6].reduce(
    (digits, at) => (digits.slice(at, at + 2) === "00" ? `${digits.slice(0, at)}${digits.slice(at + 2)}00` : digits),
    timestamp,
  );
  const reading = readCaptureTime(`${mended.slice(0, 8)}T${mended.slice(8)}Z`);
  return reading.kind === "time" ? reading.time.iso : undefined;
}
