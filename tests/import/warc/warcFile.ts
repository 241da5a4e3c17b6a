import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

export interface RecordOptions {
  readonly type?: string;
  readonly url?: string;
  /** `2024-03-05T10:00:00Z`, by default of a day: `05`. */
  readonly date?: string;
  readonly head?: Readonly<Record<string, string>>;
  /** Added to Content-Length. */
  readonly off?: number;
  readonly trailer?: string;
}

export const mill = "https://gazette.example/mill";

/** A record, in the form of WARC 1.1. */
export function record(block: Uint8Array | string, options: RecordOptions = {}): Buffer {
  const { type = "response", url = mill, date = "2024-03-05T10:00:00Z", head = {}, off = 0, trailer } = options;
  const bytes = Buffer.from(block);
  const fields = {
    "WARC-Type": type,
    "WARC-Record-ID": `<urn:uuid:${createHash("sha1").update(bytes).update(url).update(date).digest("hex")}>`,
    "WARC-Date": date,
    "WARC-Target-URI": url,
    "Content-Type": "application/http; msgtype=response",
    ...head,
    "Content-Length": String(bytes.length + off),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join("")}\r\n`), bytes, Buffer.from(trailer ?? "\r\n\r\n")]);
}

/** An answer of a server. */
export function http(
  body: Uint8Array | string,
  headers: readonly string[] = ["Content-Type: text/html; charset=utf-8"],
  status = "HTTP/1.1 200 OK",
  eol = "\r\n",
): Buffer {
  return Buffer.concat([Buffer.from([status, ...headers].join(eol) + eol + eol, "latin1"), Buffer.from(body)]);
}

/** A page that was captured, by its day. */
export function page(day: string, words = `Words of ${day}.`, options: RecordOptions = {}): Buffer {
  return record(http(`<p>${words}</p>`), { date: `2024-03-${day}T10:00:00Z`, ...options });
}

/** Each record a gzip member. */
export function members(...records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((each) => gzipSync(each)));
}
