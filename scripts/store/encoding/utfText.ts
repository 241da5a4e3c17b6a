import { printable } from "../../formats/paragraphs/printable.ts";
import { byteOrderMark } from "./byteOrderMark.ts";
import { withLineFeeds } from "./withLineFeeds.ts";

/**
 * The text of a settings file, as decode() gives it: UTF-8, or UTF-16 where a byte order mark says so. Every build reads
 * settings; the detection of all other encodings takes a twentieth of a second to load.
 */
export function utfText(bytes: Uint8Array): string {
  return printable(withLineFeeds(new TextDecoder(byteOrderMark(bytes) ?? "utf-8").decode(bytes)));
}
