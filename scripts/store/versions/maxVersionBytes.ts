/** Maximum size of a version file in bytes, far above any text; keeps stray videos and disk images out of memory. */
export const maxVersionBytes = 20_000_000;
