import { countUnprintable, printable } from "../../formats/paragraphs/printable.ts";
import { encodingOf } from "./encodingOf.ts";
import { decoderOf } from "./encodingStandard.ts";
import { withLineFeeds } from "./withLineFeeds.ts";

export interface Decoded {
  /** Decoded text: line breaks are line feeds; every character is allowed in pages and feeds. */
  readonly text: string;
  /** Warnings on characters that could not be kept, one line each. */
  readonly warnings: readonly string[];
}

/**
 * Decodes a stored file. A text is UTF-8, or UTF-16 with a byte order mark; for a web page, `encodingOf()` determines
 * the encoding. Invalid bytes and control characters become U+FFFD, and their number is reported. A form feed, white
 * space in HTML, becomes a line feed.
 */
export function decode(bytes: Uint8Array, isPage = false): Decoded {
  const { name, from } = encodingOf(bytes, isPage);
  const encoding = isPage || from !== "guessed" ? name : "utf-8";
  const raw = decoderOf(encoding).decode(bytes);
  const warnings: string[] = [];
  const replaced = countOf(raw, "\ufffd");
  const invalid = replaced - (replaced > 0 && encoding === "utf-8" ? countGenuine(bytes) : 0);
  if (isPage && from === "guessed")
    warnings.push(
      `declares no encoding and is not UTF-8: read as ${encoding}; if that is wrong, save the file as UTF-8`,
    );
  if (invalid > 0)
    warnings.push(`not valid ${encoding.toUpperCase()}: ${invalid} shown as U+FFFD; save the file as UTF-8`);
  const twice = encodedTwice.exec(raw)?.[0];
  if (twice !== undefined)
    warnings.push(
      `seems to have been encoded twice (it holds ${twice}); it is shown as it is: correct the file if it is not so at the source`,
    );
  const lines = withLineFeeds(raw);
  const unprintable = countUnprintable(lines);
  if (unprintable > 0) warnings.push(`control characters, which no page can show: ${unprintable} shown as U+FFFD`);
  return { text: unprintable > 0 ? printable(lines) : lines, warnings };
}

/**
 * UTF-8 read as windows-1252 and written as UTF-8 again: two such characters within a thousand, because one may be
 * intended.
 */
const encodedTwice =
  /(?:[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u009f™œ˜“”¦¢\u009d])(?=[\s\S]{0,1000}?(?:[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u009f™œ˜“”¦¢\u009d]))/;

/** Number of U+FFFD characters in the file itself. */
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
