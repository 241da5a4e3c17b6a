import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

export type UnpackedBody =
  | { readonly kind: "body"; readonly bytes: Buffer; readonly warning?: string }
  | { readonly kind: "refused"; readonly reason: string };

export interface BodyCoding {
  /** Values of `Transfer-Encoding` and `Content-Encoding`. */
  readonly transfer: string;
  readonly content: string;
  /** Whether the body is known to be truncated, so that the available part is used. */
  readonly isCut: boolean;
  /** Maximum size in bytes, decompressed. */
  readonly most: number;
}

/**
 * The decoded body of a message. Trusts the bytes more than the headers: crawlers undo chunking and compression, but
 * keep the headers.
 */
export function unpackBody(body: Buffer, { transfer, content, isCut, most }: BodyCoding): UnpackedBody {
  const codings = `${content},${transfer}`
    .split(",")
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity" && coding !== "chunked");
  let bytes: Buffer;
  try {
    bytes = /\bchunked\b/i.test(transfer) ? withoutChunks(body, isCut) : body;
    for (const coding of codings.slice(0, mostCodings).reverse()) bytes = decoded(bytes, coding, isCut, most);
    for (let times = 0; times < mostCodings && isGzip(bytes); times++) bytes = decoded(bytes, "gzip", isCut, most);
  } catch (error) {
    return { kind: "refused", reason: (error as Error).message };
  }
  return bytes.length > most
    ? { kind: "refused", reason: `its body is larger than ${most / 1e6} MB` }
    : { kind: "body", bytes };
}

const mostCodings = 4;

type Unpack = (bytes: Buffer, options: { maxOutputLength: number; finishFlush?: number }) => Buffer;

const ways: Readonly<Record<string, readonly Unpack[]>> = {
  gzip: [gunzipSync],
  deflate: [inflateSync, inflateRawSync],
  br: [brotliDecompressSync],
};

function decoded(bytes: Buffer, coding: string, isCut: boolean, most: number): Buffer {
  const name = coding === "x-gzip" ? "gzip" : coding;
  // Named twice in the headers, or already decompressed.
  if (bytes.length === 0 || (name === "gzip" && !isGzip(bytes) && isText(bytes))) return bytes;
  const flush = name === "br" ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
  for (const unpack of ways[name] ?? []) {
    try {
      return unpack(bytes, { maxOutputLength: most, ...(isCut && { finishFlush: flush }) });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ERR_BUFFER_TOO_LARGE") throw new Error(`its body decompresses to more than ${most / 1e6} MB`);
    }
  }
  if (isText(bytes)) return bytes;
  throw new Error(`its body cannot be decompressed as ${JSON.stringify(coding.slice(0, 40))}`);
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Whether the first bytes are not compressed: no control characters but white space. */
function isText(bytes: Buffer): boolean {
  if (/^(?:fffe|feff)/.test(bytes.toString("hex", 0, 2))) return true;
  return !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(bytes.toString("latin1", 0, 1_024));
}

/**
 * Decodes a chunked body; returns the body itself if not every chunk fits, because then the chunking was already
 * undone. The last, empty chunk may be missing, and anything may follow it.
 *
 * @throws {Error} if the body ends within a chunk, unless it is known to be truncated
 */
function withoutChunks(body: Buffer, isCut: boolean): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    if (at === body.length && parts.length > 0) return Buffer.concat(parts);
    const line = firstLine(body, at);
    const size = /^([0-9a-f]{1,16})[ \t]*(?:;.*)?\r?\n$/i.exec(line);
    if (!size) return isCut && parts.length > 0 ? Buffer.concat(parts) : body;
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) return Buffer.concat(parts);
    const start = at + line.length;
    const end = start + length;
    if (end > body.length) {
      if (parts.length === 0 && !isCut) return body;
      if (!isCut) throw new Error("its body ends within a chunk");
      return Buffer.concat([...parts, body.subarray(start)]);
    }
    const close = /^\r?\n/.exec(body.toString("latin1", end, end + 2));
    if (!close && end < body.length) return body;
    parts.push(body.subarray(start, end));
    at = end + (close?.[0].length ?? 0);
  }
}

/** The line that begins at a position, including its end. */
function firstLine(body: Buffer, at: number): string {
  const short = body.toString("latin1", at, at + 32);
  const line = short.includes("\n") ? short : body.toString("latin1", at, at + mostLine);
  return line.slice(0, line.indexOf("\n") + 1);
}

/** Maximum characters of a chunk's first line, extensions included. */
const mostLine = 4_096;
