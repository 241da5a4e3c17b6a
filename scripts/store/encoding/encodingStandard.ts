import { normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";

/** The encoding assumed for text without a declaration. */
export const noEncoding = "x-user-defined";

/** The Encoding standard's name for a label; undefined if the label is unknown, or its encoding is not for text. */
export function standardName(label: string): string | undefined {
  const name = normalizeEncoding(label);
  return name === null || name === "replacement" || name === noEncoding ? undefined : name;
}

/** A decoder by the Encoding standard; Node's own reads windows-1252 as Latin-1, where `’` becomes a control character. */
export function decoderOf(encoding: string): { decode(bytes: Uint8Array): string } {
  return encoding === "utf-8" ? utf8 : new TextDecoder(encoding);
}

/** A decoder for a text in chunks; it strips a byte order mark at the start. */
export function streamDecoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encoding);
}

const utf8 = new globalThis.TextDecoder("utf-8");
