import { byteOrderMark } from "../../store/encoding/byteOrderMark.ts";
import { decoderOf, standardName } from "../../store/encoding/encodingStandard.ts";
import type { BodyFormat } from "../capture.ts";

/** The format of a page by its `Content-Type`; undefined for anything that is not HTML, XHTML or plain text. */
export function formatOfType(type: string): BodyFormat | undefined {
  if (/^\s*(?:text\/html|application\/(?:vnd\.wap\.)?xhtml\+xml)\b/i.test(type)) return "html";
  return /^\s*text\/plain\b/i.test(type) ? "text" : undefined;
}

/**
 * The text of a body by the charset of its `Content-Type`; the bytes themselves if it names none. A byte order mark
 * takes precedence over the header, and the header over the page.
 */
export function bodyOfType(body: Buffer, type = ""): string | Buffer {
  const [, charset = ""] = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(type) ?? [];
  const name = byteOrderMark(body) ? undefined : standardName(charset);
  return name === undefined ? body : decoderOf(name).decode(body);
}

/**
 * Whether an address is that of an image, a script or another file that is not a page. An error there is not a page
 * either.
 */
export function isFileAddress(url: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|svg|ico|css|m?js|json|woff2?|ttf|mp[34]|pdf|zip|xml)$/i.test(new URL(url).pathname);
}
