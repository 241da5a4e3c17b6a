import { type Decoded, decode } from "../../store/encoding/decode.ts";
import { encodingOf } from "../../store/encoding/encodingOf.ts";
import { decoderOf } from "../../store/encoding/encodingStandard.ts";

/**
 * The text of a body: UTF-8, or UTF-16 with a byte order mark; of a web page, what it declares. Bytes that are none of it
 * are read as what they look like, and that is told.
 */
export function decodeBody(body: string | Uint8Array, isPage: boolean): Decoded {
  // A text has no encoding any more, whatever it says of itself.
  if (typeof body === "string") return decode(Buffer.from(body));
  if (isPage) return decode(body, true);
  const { name, from } = encodingOf(body, false);
  if (from !== "guessed") return decode(body);
  const { text, warnings } = decode(Buffer.from(decoderOf(name).decode(body)));
  return { text, warnings: [`not valid UTF-8, so it is read as ${name}, which it looks like`, ...warnings] };
}
