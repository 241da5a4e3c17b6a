import { printable } from "../../formats/paragraphs/printable.ts";
import { byteOrderMark } from "./byteOrderMark.ts";
import { withLineFeeds } from "./withLineFeeds.ts";

/**
 * Decodes a settings file as decode() does: UTF-8, or UTF-16 with a byte order mark. Every build reads settings, and
 * the detection of other encodings takes a twentieth of a second to load.
 */
export function utfText(bytes: Uint8Array): string {
  return printable(withLineFeeds(new TextDecoder(byteOrderMark(bytes) ?? "utf-8").decode(bytes)));
}
