/** Bytes of a version file, far above any text; keeps a stray film or disk image out of memory. */
export const maxVersionBytes = 20_000_000;
