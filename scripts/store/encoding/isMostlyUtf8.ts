/**
 * Whether invalid UTF-8 is a damaged text in UTF-8: most of its non-ASCII bytes are valid. Texts in other encodings
 * hardly ever pass by chance.
 */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let damaged = 0;
  let whole = 0;
  for (const sign of utf8.decode(bytes)) {
    if (sign === "\ufffd") damaged++;
    else if (sign > "\x7f") whole++;
  }
  return whole > damaged;
}

const utf8 = new TextDecoder("utf-8");
