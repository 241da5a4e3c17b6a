/**
 * The address as a browser would open it, where it is one of the web; undefined for any other scheme and for an address
 * with control characters, which browsers drop before they look for the scheme (`JaVa\tScRiPt:`). Names of hosts come
 * out in ASCII (`xn--…`).
 */
export function webUrl(value: string): string | undefined {
  if (/[\x00-\x1f\x7f-\x9f]/.test(value) || !/^https?:/i.test(value) || !URL.canParse(value)) return undefined;
  return new URL(value).href;
}
