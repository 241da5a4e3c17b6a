/**
 * An http(s) address as a browser would open it; undefined for any other scheme and for an address with control characters,
 * which browsers drop before they parse the scheme (`JaVa\tScRiPt:`). Host names are converted to ASCII (`xn--…`).
 */
export function webUrl(value: string): string | undefined {
  if (/[\x00-\x1f\x7f-\x9f]/.test(value) || !/^https?:/i.test(value) || !URL.canParse(value)) return undefined;
  return new URL(value).href;
}
