import { decode } from "../../store/encoding/decode.ts";
import { decoderOf, standardName } from "../../store/encoding/encodingStandard.ts";
import type { CaptureTime } from "../../store/yaml/captureTime.ts";
import { readForeignDate } from "./foreignDates.ts";

/** Whether a file is MHTML, by its name. */
export function isMhtml(name: string): boolean {
  return /\.mht(?:ml)?$/i.test(name);
}

/** The page in an MHTML file. */
export interface MhtmlPage {
  readonly html: string;
  readonly url?: string;
  readonly time?: CaptureTime;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  /** The content, one character per byte. */
  readonly body: string;
}

/**
 * Reads the page of an MHTML file (RFC 2557): the part at the address that the file was saved from, otherwise its first
 * page. Its bytes are decoded from the transfer encoding, and then read in the charset that the part or the page
 * declares. Images, styles and frames are other parts. Undefined if the file holds no page.
 */
export function readMhtml(bytes: Uint8Array): MhtmlPage | undefined {
  const whole = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  const { headers } = whole;
  const location = headers.get("snapshot-content-location");
  const parts = partsOf(whole);
  const pages = parts.filter((part) => /^(?:text\/html|application\/xhtml\+xml)\b/i.test(typeOf(part)));
  const start = parameter(headers.get("content-type") ?? "", "start");
  const page =
    pages.find((part) => location !== undefined && part.headers.get("content-location") === location) ??
    pages.find((part) => start !== undefined && part.headers.get("content-id") === start) ??
    pages[0];
  if (!page) return undefined;
  const time = readForeignDate(headers.get("date") ?? "");
  const url = location ?? page.headers.get("content-location");
  return {
    html: htmlOf(page),
    ...(url !== undefined && /^https?:/i.test(url) && { url }),
    ...(time && { time }),
  };
}

function htmlOf(part: Part): string {
  const bytes = unpacked(part);
  const charset = standardName(parameter(typeOf(part), "charset") ?? "");
  return charset === undefined ? decode(bytes, true).text : decoderOf(charset).decode(bytes);
}

function partOf(text: string): Part {
  const [head = ""] = /^[\s\S]*?\r?\n(?=\r?\n)/.exec(text) ?? [text];
  const headers = new Map<string, string>();
  // A line that begins with white space continues the previous one.
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const at = line.indexOf(":");
    const name = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !headers.has(name)) headers.set(name, line.slice(at + 1).trim());
  }
  return { headers, body: text.slice(head.length).replace(/^\r?\n/, "") };
}

/** The parts of a multipart entity, or the entity itself if it has none. */
function partsOf(whole: Part): Part[] {
  const boundary = parameter(typeOf(whole), "boundary");
  if (boundary === undefined) return [whole];
  const [, ...pieces] = `\n${whole.body}`.split(`\n--${boundary}`);
  return pieces
    .filter((piece) => !piece.startsWith("--"))
    .map((piece) => partOf(piece.replace(/^[ \t]*\r?\n/, "").replace(/\r$/, "")))
    .flatMap((part) => (/^multipart\//i.test(typeOf(part)) ? partsOf(part) : [part]));
}

function typeOf({ headers }: Part): string {
  return headers.get("content-type") ?? "";
}

function parameter(header: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(header) ?? [];
  return quoted ?? plain;
}

function unpacked({ headers, body }: Part): Buffer {
  switch (headers.get("content-transfer-encoding")?.toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64");
    case "quoted-printable":
      return Buffer.from(
        body
          .replace(/[ \t]*=\r?\n/g, "")
          .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
        "latin1",
      );
    default:
      return Buffer.from(body, "latin1");
  }
}
