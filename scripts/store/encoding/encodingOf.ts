import { isUtf8 } from "node:buffer";
import { analyse } from "chardet";
import { getEncoding } from "encoding-sniffer";
import { byteOrderMark } from "./byteOrderMark.ts";
import { noEncoding, standardName } from "./encodingStandard.ts";

/** The encoding of a stored file, and how it was determined. */
export interface FileEncoding {
  /** A name of the Encoding standard, in lower case. */
  readonly name: string;
  /** `bytes`: a byte order mark, or valid UTF-8; `declared`: by the page itself; `guessed`: from the text alone. */
  readonly from: "bytes" | "declared" | "guessed";
}

/**
 * Size of the prefix that is searched for a declaration; larger than in browsers, because saved pages begin with
 * comments.
 */
const mostHead = 16_384;

/** Number of bytes used for a guess. */
const mostGuessed = 65_536;

const utf8: FileEncoding = { name: "utf-8", from: "bytes" };

/**
 * Determines the encoding of a stored file: its byte order mark; for a web page, its declaration (WHATWG HTML,
 * 13.2.3.2: `<meta>`, the XML declaration); otherwise UTF-8 if the bytes are valid; otherwise a guess from the text.
 *
 * @param isPage whether the file is a web page, which may declare its encoding
 */
export function encodingOf(bytes: Uint8Array, isPage: boolean): FileEncoding {
  const mark = byteOrderMark(bytes);
  if (mark) return { name: mark, from: "bytes" };
  if (isPage) {
    const declared = standardName(
      getEncoding(bytes.subarray(0, mostHead), { maxBytes: mostHead, defaultEncoding: noEncoding }),
    );
    if (declared !== undefined) return { name: declared, from: "declared" };
  }
  if (isUtf8(bytes)) return utf8;
  const guesses = analyse(foreignPart(bytes)).map(({ name }) => standardName(name));
  return { name: guesses.find((name) => name !== undefined && name !== "utf-8") ?? "windows-1252", from: "guessed" };
}

/** A sample from the first non-ASCII byte on, because the markup before it is no evidence. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1_000);
  return bytes.subarray(first, first + mostGuessed);
}
