import { type Decoded, decode } from "../../store/encoding/decode.ts";
import { encodingOf } from "../../store/encoding/encodingOf.ts";
import { decoderOf } from "../../store/encoding/encodingStandard.ts";
import { isMostlyUtf8 } from "../../store/encoding/isMostlyUtf8.ts";

/**
 * The text of a body: UTF-8, or UTF-16 with a byte order mark; for a web page, the encoding that it declares. Invalid
 * bytes are read in the encoding that they look like, with a warning.
 */
export function decodeBody(body: string | Uint8Array, isPage: boolean): Decoded {
  // A string is already decoded, whatever encoding it declares.
  if (typeof body === "string") return decode(Buffer.from(body));
  if (isPage) return decode(body, true);
  const { name, from } = encodingOf(body, false);
  // decode() counts damaged characters.
  if (from === "guessed" && isMostlyUtf8(body)) return decode(body);
  if (from !== "guessed") return decode(body);
  const { text, warnings } = decode(Buffer.from(decoderOf(name).decode(body)));
  return { text, warnings: [readAs(name), ...warnings] };
}

/** The warning for a text in an encoding that it does not declare. */
export function readAs(encoding: string): string {
  return `not valid UTF-8, so it is read as ${encoding}, which it looks like`;
}
