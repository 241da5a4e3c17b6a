import { countUnprintable, printable } from "../../formats/paragraphs/printable.ts";

export interface Decoded {
  /** Line breaks are line feeds; every character can stand in a page and in a feed. */
  readonly text: string;
  /** What could not be kept as it was, one line each. */
  readonly warnings: readonly string[];
}

/**
 * The text of a stored file: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are no text and control
 * characters become U+FFFD and are reported with their number. A form feed, white space to HTML, becomes a line feed.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const raw = decoders[encoding].decode(bytes);
  const warnings: string[] = [];
  const replaced = countOf(raw, "\ufffd");
  const invalid = replaced - (replaced > 0 && encoding === "utf-8" ? countGenuine(bytes) : 0);
  if (invalid > 0)
    warnings.push(`not valid ${encoding.toUpperCase()}: ${invalid} shown as U+FFFD; save the file as UTF-8`);
  // Two searches for a sign each take a thirtieth of the time of an expression for both.
  const lines = raw.includes("\r") || raw.includes("\f") ? raw.replace(/\r\n?|\f/g, "\n") : raw;
  const unprintable = countUnprintable(lines);
  if (unprintable > 0) warnings.push(`control characters, which no page can show: ${unprintable} shown as U+FFFD`);
  return { text: unprintable > 0 ? printable(lines) : lines, warnings };
}

const decoders = {
  "utf-8": new TextDecoder("utf-8"),
  "utf-16le": new TextDecoder("utf-16le"),
  "utf-16be": new TextDecoder("utf-16be"),
};

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** U+FFFD that stand in the file themselves. */
function countGenuine(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const replacement = Buffer.from("\ufffd");
  let count = 0;
  for (let at = buffer.indexOf(replacement); at >= 0; at = buffer.indexOf(replacement, at + replacement.length))
    count++;
  return count;
}

function countOf(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) count++;
  return count;
}
