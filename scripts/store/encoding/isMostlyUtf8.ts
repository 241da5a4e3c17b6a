/**
 * Whether bytes that are not valid UTF-8 are a text in it that was damaged: most of what lies beyond ASCII is. By chance
 * hardly any text of another encoding is.
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
