import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** The answer is there, and of no use: it would be the same at each try. */
export class UnusableAnswer extends Error {
  override name = "UnusableAnswer";
}

type Unpack = (packed: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

const ways: Readonly<Record<string, readonly Unpack[]>> = {
  br: [brotliDecompressSync],
  deflate: [inflateSync, inflateRawSync],
};

/**
 * A body by what its header says, and by its first bytes where that is not so. A bomb ends where `mostBytes` are unpacked.
 *
 * @param contentType a text may be packed once more, or without a word in the header
 * @throws {UnusableAnswer} where it is too large or damaged, or has an unknown encoding
 */
export function unpack(body: Buffer, encoding: string, contentType: string, mostBytes: number): Buffer {
  const names = namesIn(encoding);
  if (names.length > 1) throw new UnusableAnswer(`the response is compressed several times (${encoding.slice(0, 40)})`);
  const [name] = names;
  let bytes = body;
  if (name === "gzip" || name === "x-gzip") bytes = isGzip(body) ? unpackBy([gunzipSync], body, mostBytes) : body;
  else if (name !== undefined && !(name in ways))
    throw new UnusableAnswer(`the response has an unknown encoding (${encoding.slice(0, 40)})`);
  else if (name !== undefined && body.length > 0) bytes = unpackBy(ways[name]!, body, mostBytes);
  const isText = /^\s*(?:text\/|application\/xhtml\+xml)/i.test(contentType);
  return isText && isGzip(bytes) ? unpackBy([gunzipSync], bytes, mostBytes) : bytes;
}

/**
 * The same of an answer that an archive kept, by what the bytes are more than by what the header says: archives keep headers
 * of bodies that they have unpacked.
 *
 * @throws {UnusableAnswer} where it is too large, or gzip that is damaged
 */
export function unpackKept(body: Buffer, encoding: string, mostBytes: number): Buffer {
  if (isGzip(body)) return unpackBy([gunzipSync], body, mostBytes);
  const name = namesIn(encoding).find((each) => each in ways);
  return name === undefined ? body : (tryAll(ways[name]!, body, mostBytes) ?? body);
}

function namesIn(encoding: string): string[] {
  return encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
}

function isGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

function unpackBy(all: readonly Unpack[], body: Buffer, mostBytes: number): Buffer {
  const bytes = tryAll(all, body, mostBytes);
  if (!bytes) throw new UnusableAnswer("the response cannot be decompressed: it is cut or damaged");
  return bytes;
}

function tryAll(all: readonly Unpack[], body: Buffer, mostBytes: number): Buffer | undefined {
  for (const way of all) {
    try {
      return way(body, { maxOutputLength: mostBytes });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
        throw new UnusableAnswer(`the response decompresses to more than ${mostBytes / 1e6} MB`);
    }
  }
  return undefined;
}
