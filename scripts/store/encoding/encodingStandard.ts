import { normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";

/** The encoding assumed for text without a declaration. */
export const noEncoding = "x-user-defined";

/** The name that the Encoding standard has for a label; undefined where it has none, or none that text is read by. */
export function standardName(label: string): string | undefined {
  const name = normalizeEncoding(label);
  return name === null || name === "replacement" || name === noEncoding ? undefined : name;
}

/** A decoder by the Encoding standard; Node's own reads windows-1252 as Latin-1, where `’` becomes a control character. */
export function decoderOf(encoding: string): { decode(bytes: Uint8Array): string } {
  return encoding === "utf-8" ? utf8 : new TextDecoder(encoding);
}

/** A decoder of a text that comes in pieces; a byte order mark at its start is cut off. */
export function streamDecoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encoding);
}

const utf8 = new globalThis.TextDecoder("utf-8");
