import { decode } from "../../store/encoding/decode.ts";

export interface DecodedBody {
  readonly text: string;
  /** What could not be kept as it was, one line each. */
  readonly warnings: readonly string[];
}

/**
 * The text of a body that is no web page: UTF-8, or UTF-16 with a byte order mark. Bytes that are neither are taken for
 * windows-1252, in which most old texts of Western languages are, and that is told.
 */
export function decodeBody(body: string | Uint8Array): DecodedBody {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  if (isUnicode(bytes)) return decode(bytes);
  const { text, warnings } = decode(Buffer.from(western.decode(bytes)));
  return { text, warnings: ["not valid UTF-8, so it is read as windows-1252", ...warnings] };
}

const western = new TextDecoder("windows-1252");
const unicode = new TextDecoder("utf-8", { fatal: true });

function isUnicode(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  try {
    unicode.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
