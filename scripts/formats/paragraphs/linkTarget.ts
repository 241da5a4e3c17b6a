const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const harmless = /^(?:https?|mailto|tel|ftp):/i;

/**
 * The address of a link or image where it can be shown: one without a scheme, or with a scheme that runs nothing.
 * Undefined for `javascript:`, `data:` and the like. A browser drops tabs, line breaks and leading control characters
 * when it looks for the scheme (`JaVa\tScRiPt:`), so an address with any of these is refused as well.
 */
export function linkTarget(address: string): string | undefined {
  const trimmed = address.trim();
  if (/[\x00-\x1f\x7f-\x9f\ufffd]/.test(trimmed)) return undefined;
  return scheme.test(trimmed) && !harmless.test(trimmed) ? undefined : trimmed;
}
