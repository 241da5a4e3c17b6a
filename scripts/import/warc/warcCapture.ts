import { createHash } from "node:crypto";
import { webUrl } from "../../store/yaml/webUrl.ts";
import type { BodyFormat } from "../capture.ts";
import { bodyOfType, formatOfType, isFileAddress } from "../http/pageBody.ts";
import { readInstant } from "../instants.ts";
import { type HttpMessage, readHttp } from "./httpMessage.ts";
import type { RecordHead } from "./records/recordHead.ts";
import { unpackBody } from "./unpackBody.ts";

/** Address and time of a captured record, and the keys by which other records refer to it. */
export interface RecordFacts {
  readonly url: string;
  /** Instant, canonical. */
  readonly captured: string;
  readonly id: string | undefined;
  /** Digest of the payload, in comparable form. */
  readonly digest: string | undefined;
  /** Why it was truncated at capture. */
  readonly truncated: string | undefined;
}

/** The role of a record in an archive of pages. */
export type RecordReading<T> =
  | T
  | { readonly kind: "passed over"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

export interface PageOfRecord {
  readonly kind: "page";
  readonly status: number;
  readonly format: BodyFormat;
  readonly body: string | Uint8Array;
}

/** Maximum size of a page in bytes, compressed and decompressed: the limit of a version. */
export const mostPage = 20_000_000;

export const notPage = { kind: "passed over", reason: "no pages by their content" } as const;

/** The facts in a record's head, or why it is not a capture of a page. */
export function recordFacts({ type, fields }: RecordHead): RecordReading<{ kind: "facts" } & RecordFacts> {
  if (!/^(?:response|resource|revisit)$/.test(type))
    return { kind: "passed over", reason: "requests, metadata and other records that are no captures" };
  // Older files put it in angle brackets.
  const target = (fields.get("warc-target-uri") ?? "").replace(/^<(.*)>$/, "$1").trim();
  const url = webUrl(target);
  if (url === undefined) return { kind: "passed over", reason: "no web addresses" };
  const date = fields.get("warc-date") ?? "";
  const captured = instantOf(date);
  if (captured === undefined)
    return { kind: "refused", reason: `WARC-Date ${JSON.stringify(date.slice(0, 40))} is no time` };
  return {
    kind: "facts",
    url,
    captured,
    id: fields.get("warc-record-id"),
    digest: digestIn(fields.get("warc-payload-digest")),
    truncated: fields.get("warc-truncated"),
  };
}

/** Parses a time; WARC 0.9 wrote fourteen digits, in UTC as all versions do. */
export function instantOf(date: string): string | undefined {
  const reading = readInstant(date.replace(/^(\d{8})(\d{6})$/, "$1T$2Z"));
  return reading.kind === "time" ? reading.time.iso : undefined;
}

/** Normalizes a digest: SHA-1 in Base32. */
export function digestIn(text: string | undefined): string | undefined {
  const [, name, value] = /^\s*([\w-]+):\s*([\w+/=-]+)\s*$/.exec(text ?? "") ?? [];
  if (name === undefined || value === undefined) return undefined;
  const algorithm = name.toLowerCase().replace("-", "");
  if (algorithm === "sha1" && /^[0-9a-f]{40}$/i.test(value)) return `sha1:${base32(Buffer.from(value, "hex"))}`;
  const isCaseless = algorithm === "sha1" || /^[0-9a-f]+$/i.test(value);
  return `${algorithm}:${isCaseless ? value.toUpperCase() : value}`;
}

function base32(bytes: Buffer): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join("");
}
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * Whether a record may be a page, by its head and the first bytes of its block, so that the rest of a video need not be
 * kept.
 */
export function mayBePage(head: RecordHead, start: Buffer): boolean {
  if (head.length > mostPage + mostHttpHead) return false;
  const isCut = start.length < head.length && !/\r?\n\r?\n/.test(start.toString("latin1"));
  const answer = answerIn(head, start);
  return answer === undefined || isCut || formatOfAnswer(answer) !== undefined;
}

const mostHttpHead = 1_000_000;

/**
 * The page in the block of a response or resource record.
 *
 * @param block only its first bytes if `mayBePage()` returned false
 */
export function readPage(
  head: RecordHead,
  block: Buffer,
  { url, truncated }: Pick<RecordFacts, "url" | "truncated">,
): RecordReading<PageOfRecord> {
  const answer = answerIn(head, block);
  if (answer === undefined) return { kind: "refused", reason: "its block is no answer of a server (application/http)" };
  const { status } = answer;
  const passedOver = passedOverStatus(status);
  if (passedOver !== undefined) return { kind: "passed over", reason: passedOver };
  if (status >= 400 && isFileAddress(url)) return { kind: "passed over", reason: "errors at addresses of no page" };
  const type = formatOfAnswer(answer);
  if (type === undefined) return notPage;
  if (head.length > mostPage + mostHttpHead)
    return { kind: "refused", reason: `its body is larger than ${mostPage / 1e6} MB` };
  const unpacked = unpackBody(answer.body, {
    transfer: answer.header("transfer-encoding"),
    content: answer.header("content-encoding"),
    isCut: truncated !== undefined,
    most: mostPage,
  });
  if (unpacked.kind === "refused") return unpacked;
  const format = type === "unknown" ? sniffed(unpacked.bytes, status) : type;
  if (format === undefined) return notPage;
  const body = bodyOfType(unpacked.bytes, contentType(answer));
  // A slice of a large read buffer would keep all of it in memory.
  return { kind: "page", status, format, body: typeof body === "string" ? body : Uint8Array.from(body) };
}

/** The digests of a record's payload: those in its head, otherwise computed, with and without its chunking. */
export function payloadDigests(
  head: RecordHead,
  block: Buffer,
  { digest }: Pick<RecordFacts, "digest">,
  algorithms: ReadonlySet<string>,
): readonly string[] {
  if (digest !== undefined) return [digest];
  const known = ["sha1", "sha256", "md5"].filter((name) => algorithms.has(name));
  const answer = known.length === 0 ? undefined : answerIn(head, block);
  if (answer === undefined) return [];
  const joined = unpackBody(answer.body, {
    transfer: answer.header("transfer-encoding"),
    content: "",
    isCut: false,
    most: mostPage,
  });
  const payloads = [answer.body, ...(joined.kind === "body" ? [joined.bytes] : [])];
  return known.flatMap((name) =>
    payloads.map((payload) => digestIn(`${name}:${createHash(name).update(payload).digest("hex")}`)!),
  );
}

/** Why a response with this status is not a version; undefined if it may be one. */
export function passedOverStatus(status: number): string | undefined {
  if (status === 304) return "unchanged since a capture elsewhere (304)";
  if (status >= 300 && status < 400) return "redirects";
  if (status === 206) return "parts of a page (206)";
  if (status === 204 || status === 205 || status < 200) return "answers without a page (1xx, 204, 205)";
  return status > 599 ? "answers with no status of HTTP" : undefined;
}

/** The block of a resource record is the page itself. */
function answerIn({ type, fields }: RecordHead, block: Buffer): HttpMessage | undefined {
  if (type !== "resource") return readHttp(block);
  const contentType = fields.get("content-type") ?? "";
  return { status: 200, body: block, header: (name) => (name === "content-type" ? contentType : "") };
}

/** If the header is repeated, the last one counts, as in browsers. */
function contentType(answer: HttpMessage): string {
  return answer
    .header("content-type")
    .split(/,(?=\s*[\w.+-]+\/)/)
    .at(-1)!
    .trim();
}

/** The format by `Content-Type`; `unknown` if there is none. */
export function formatOfAnswer(answer: HttpMessage): BodyFormat | "unknown" | undefined {
  const type = contentType(answer);
  return /^[\w.+-]+\/[\w.+-]/.test(type) ? formatOfType(type) : "unknown";
}

/** The format of a page without a type. A page that is gone may have no content either. */
function sniffed(body: Buffer, status: number): BodyFormat | undefined {
  if (body.length === 0 && status >= 400) return "text";
  const start = body.toString("latin1", 0, 512);
  return /^(?:ï»¿)?\s*<(?:!doctype\s+html|html|head|body)\b|^\s*<!--/i.test(start) ? "html" : undefined;
}
