/**
 * Delta-encodes a list of instants: seconds since the previous one, as LEB128 (seven bits per byte, lowest first, the eighth
 * bit set if more follow, as in DWARF and WebAssembly). A record of an archive captured daily takes two or three bytes.
 *
 * @param instants ISO 8601, oldest first; fractions of a second are dropped
 */
export function encodeInstants(instants: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  let last = epoch;
  for (const instant of instants) {
    const seconds = Math.floor(Date.parse(instant) / 1000);
    let rest = Math.max(0, seconds - last);
    last += rest;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** Seconds since 1970, in the order they were written. */
export function decodeInstants(bytes: Uint8Array): number[] {
  const instants: number[] = [];
  let last = epoch;
  let scale = 1;
  for (const byte of bytes) {
    last += (byte & 0x7f) * scale;
    if (byte & 0x80) scale *= 0x80;
    else {
      instants.push(last);
      scale = 1;
    }
  }
  return instants;
}

/** Year 0, because captures of printed documents may be older than 1970. */
const epoch = Date.parse("0000-01-01T00:00:00Z") / 1000;
