import { byteOrderMark } from "../../store/encoding/byteOrderMark.ts";
import { decoderOf, standardName } from "../../store/encoding/encodingStandard.ts";

/**
 * The body of an answer in the encoding that its header names, or as bytes where the header names none: then it is the
 * body's to say. A byte order mark counts more than the header, and the header more than the page.
 */
export function bodyText(body: Buffer, contentType: string | undefined): string | Buffer {
  const [, charset = ""] = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? "") ?? [];
  const name = byteOrderMark(body) ? undefined : standardName(charset);
  return name === undefined ? body : decoderOf(name).decode(body);
}
