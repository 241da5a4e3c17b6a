/** The longest that a host is waited for: it may mean what it says, and it may be a mistake. */
const longest = 31 * 86_400_000;

/**
 * The instant that a `Retry-After` asks to wait for: seconds, or a date of HTTP (RFC 9110, 5.6.7). Undefined where it says
 * neither, and never later than a month from now.
 *
 * @param now milliseconds since 1970
 */
export function retryInstant(value: string | undefined, now: number): number | undefined {
  const written = value?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(written)) return now + Math.min(Math.ceil(Number(written)) * 1000, longest);
  if (!/^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|UTC|\+0000)$/.test(written)) return undefined;
  const at = Date.parse(written);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at, now), now + longest);
}
