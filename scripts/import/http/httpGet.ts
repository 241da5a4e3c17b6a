import http from "node:http";
import https from "node:https";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** An answer, its body unpacked. */
export interface HttpAnswer {
  readonly status: number;
  /** By their names in small letters; of several, joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** There is no answer, or no whole one; another try may bring it. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
}

/** The answer is there, and of no use: it would be the same at each try. */
export class UnusableAnswer extends Error {
  override name = "UnusableAnswer";
}

/** Milliseconds without a byte after which a connection counts as dead: servers leave them open. */
const mostIdle = 60_000;
/** Milliseconds for a whole answer. */
const longest = 600_000;

/**
 * Asks for an address, and follows no redirect.
 *
 * @param mostBytes of the body, packed and unpacked
 * @throws {NoAnswer}
 * @throws {UnusableAnswer} where it is too large or cannot be unpacked, or the address is not of the web
 */
export function httpGet(url: string, mostBytes: number): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const { protocol } = new URL(url);
    if (protocol !== "https:" && protocol !== "http:") {
      reject(new UnusableAnswer(`${url} is no address of the web`));
      return;
    }
    const { get } = protocol === "https:" ? https : http;
    const request = get(url, {
      headers: { "user-agent": "Variorum (import)", "accept-encoding": "gzip" },
      agent: false,
    });
    const fail = (reason: string, kind: typeof NoAnswer | typeof UnusableAnswer = NoAnswer) => {
      clearTimeout(timer);
      request.destroy();
      reject(new kind(reason));
    };
    const timer = setTimeout(() => fail("the answer takes too long"), longest);
    request.setTimeout(mostIdle, () => fail("the connection is silent"));
    request.on("error", (error) => fail(error.message));
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostBytes) fail(`the answer is larger than ${mostBytes / 1e6} MB`, UnusableAnswer);
        else chunks.push(chunk);
      });
      response.on("aborted", () => fail("the connection ended before the answer did"));
      response.on("error", (error) => fail(error.message));
      response.on("end", () => {
        clearTimeout(timer);
        const headers = new Map(
          Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")] as const),
        );
        try {
          const body = unpacked(Buffer.concat(chunks), headers.get("content-encoding") ?? "", mostBytes);
          resolve({ status: response.statusCode ?? 0, headers, body });
        } catch (error) {
          fail(`the answer cannot be unpacked: ${(error as Error).message}`, UnusableAnswer);
        }
      });
    });
  });
}

/** By what the bytes are more than by what the header says: archives keep headers of answers that they unpacked. */
function unpacked(body: Buffer, encoding: string, mostBytes: number): Buffer {
  const most = { maxOutputLength: mostBytes };
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, most);
  if (/\bbr\b/i.test(encoding)) return tryAll(body, [(packed) => brotliDecompressSync(packed, most)]);
  if (/\bdeflate\b/i.test(encoding))
    return tryAll(body, [(packed) => inflateSync(packed, most), (packed) => inflateRawSync(packed, most)]);
  return body;
}

function tryAll(body: Buffer, ways: readonly ((packed: Buffer) => Buffer)[]): Buffer {
  for (const unpack of ways) {
    try {
      return unpack(body);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw error;
    }
  }
  return body;
}
