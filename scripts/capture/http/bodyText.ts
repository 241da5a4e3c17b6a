import { byteOrderMark } from "../../store/encoding/byteOrderMark.ts";
import { decoderOf, standardName } from "../../store/encoding/encodingStandard.ts";

/**
 * The body of a response, decoded by the charset in its header, or as bytes if the header names none and the body
 * itself must declare it. A byte order mark takes precedence over the header, and the header over the page.
 */
export function bodyText(body: Buffer, contentType: string | undefined): string | Buffer {
  const [, charset = ""] = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? "") ?? [];
  const name = byteOrderMark(body) ? undefined : standardName(charset);
  return name === undefined ? body : decoderOf(name).decode(body);
}
