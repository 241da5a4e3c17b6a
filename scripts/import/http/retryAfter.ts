/** The maximum wait for a host: a longer one may be intended, or a mistake. */
const longest = 31 * 86_400_000;

/** Milliseconds from `now` until `retryInstant()`. */
export function retryDelay(value: string | undefined, now: number): number | undefined {
  const instant = retryInstant(value, now);
  return instant === undefined ? undefined : instant - now;
}

/**
 * The time until which a `Retry-After` asks to wait: seconds, or an HTTP date (RFC 9110, 5.6.7). Undefined if it is
 * neither, and never more than a month from now.
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
