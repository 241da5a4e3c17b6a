import { type LookupAddress, lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { addressFault } from "./addressPolicy.ts";

/** An answer, its body unpacked. */
export interface Answer {
  readonly status: number;
  /** By their names in small letters, letter by letter; of several, joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** There is no answer, or no whole one. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
}

/** The address may not be asked for. */
export class RefusedAddress extends Error {
  override name = "RefusedAddress";
}

/** Finds the IP addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface RequestOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body, packed and unpacked. */
  readonly mostBytes: number;
  /** A longer body is cut there, and not refused. */
  readonly cuts?: boolean;
  /** Addresses of this machine and of private networks are allowed. */
  readonly allowPrivate: boolean;
  readonly resolve?: Resolve;
  readonly limits?: Partial<typeof usualLimits>;
}

/** In milliseconds: for a connection without a byte, and for a whole answer. */
const usualLimits = { idle: 30_000, whole: 120_000 };

/** The system's own way. */
const resolveBySystem: Resolve = (host) =>
  new Promise((resolve, reject) =>
    lookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses))),
  );

/**
 * Asks for an http(s) address once, and follows no redirect. Where it leads is checked by the number that the name resolves
 * to, at the connection itself, so that a name cannot mean another machine a moment later.
 *
 * @throws {RefusedAddress}
 * @throws {NoAnswer}
 */
export async function request(url: string, options: RequestOptions): Promise<Answer> {
  const { headers, mostBytes, cuts = false, allowPrivate } = options;
  const limits = { ...usualLimits, ...options.limits };
  const address = new URL(url);
  if (address.protocol !== "http:" && address.protocol !== "https:")
    throw new RefusedAddress(`${address.protocol} addresses are not captured`);
  const host = address.hostname.replace(/^\[|\]$/g, "");
  // A number is not looked up, so it is checked here.
  const fault = isIP(host) === 0 ? undefined : addressFault(host, allowPrivate);
  if (fault !== undefined) throw new RefusedAddress(fault);

  return new Promise((resolve, reject) => {
    const { get } = address.protocol === "https:" ? https : http;
    const end = (error: Error) => {
      clearTimeout(timer);
      sent.destroy();
      reject(error);
    };
    const fail = (reason: string) => end(new NoAnswer(reason));
    const timer = setTimeout(() => fail(`no whole answer in ${limits.whole / 1000} s`), limits.whole);
    const sent = get(address, {
      headers: { ...headers, "accept-encoding": "gzip, deflate, br" },
      // No connection is kept: the next request may be minutes away.
      agent: false,
      lookup: checkedLookup(options.resolve ?? resolveBySystem, allowPrivate),
    });
    sent.setTimeout(limits.idle, () => fail(`no byte for ${limits.idle / 1000} s`));
    sent.on("error", (error) => (error instanceof RefusedAddress ? end(error) : fail(reasonOf(error))));
    sent.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = () => {
        clearTimeout(timer);
        try {
          resolve(answerOf(response, Buffer.concat(chunks), mostBytes, cuts));
        } catch (error) {
          fail(
            error instanceof NoAnswer ? error.message : `the answer cannot be unpacked: ${(error as Error).message}`,
          );
        }
      };
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size <= mostBytes) return;
        if (!cuts) return fail(`the answer is larger than ${mostBytes / 1e6} MB`);
        response.removeAllListeners();
        response.on("error", () => {});
        sent.destroy();
        finish();
      });
      response.on("aborted", () => fail("the connection ended before the answer did"));
      response.on("error", (error) => fail(reasonOf(error)));
      response.on("end", finish);
    });
  });
}

function answerOf(response: http.IncomingMessage, body: Buffer, mostBytes: number, cuts: boolean): Answer {
  const headers = new Map(
    Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")] as const),
  );
  const unpacked = unpackText(unpack(body, headers.get("content-encoding") ?? "", mostBytes), headers, mostBytes);
  return { status: response.statusCode ?? 0, headers, body: cuts ? unpacked.subarray(0, mostBytes) : unpacked };
}

/** Resolves a name, and lets through what may be asked for. */
function checkedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (host, { all }, callback) => {
    resolve(host).then(
      (addresses) => {
        const faults = addresses.map(({ address }) => addressFault(address, allowPrivate));
        // One bad number among good ones is no accident: whoever answers the name may give it first next time.
        const fault = faults.find((found) => found !== undefined);
        const error =
          fault !== undefined
            ? new RefusedAddress(`${host} leads to a forbidden address: ${fault}`)
            : addresses.length === 0
              ? new NoAnswer(`the name ${host} has no address`)
              : undefined;
        if (error) callback(error, all ? [] : "", 0);
        else if (all) callback(null, [...addresses]);
        else callback(null, addresses[0]!.address, addresses[0]!.family);
      },
      (error: Error) => callback(error, all ? [] : "", 0),
    );
  };
}

/**
 * By what the bytes are as well as by what the header says. A bomb ends where `mostBytes` are unpacked.
 *
 * @throws {NoAnswer} for an encoding that is not known
 */
function unpack(body: Buffer, encoding: string, mostBytes: number): Buffer {
  const most = { maxOutputLength: mostBytes };
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length === 0 || body.length === 0) return body;
  if (names.length > 1) throw new NoAnswer(`the answer is packed several times (${encoding.slice(0, 40)})`);
  try {
    switch (names[0]) {
      case "gzip":
      case "x-gzip":
        // Some servers say so of what they have not packed.
        return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, most) : body;
      case "br":
        return brotliDecompressSync(body, most);
      case "deflate":
        return (body[0]! & 15) === 8 ? inflateSync(body, most) : inflateRawSync(body, most);
      default:
        throw new NoAnswer(`the answer is packed in a way that is not known (${encoding.slice(0, 40)})`);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new NoAnswer(`the answer unpacks to more than ${mostBytes / 1e6} MB`);
    throw error;
  }
}

/** A text that is packed once more, or without a word in the header: its first bytes tell. */
function unpackText(body: Buffer, headers: ReadonlyMap<string, string>, mostBytes: number): Buffer {
  const isText = /^\s*(?:text\/|application\/xhtml\+xml)/i.test(headers.get("content-type") ?? "");
  return isText && body[0] === 0x1f && body[1] === 0x8b ? unpack(body, "gzip", mostBytes) : body;
}

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof AggregateError) return error.errors.map((each: Error) => each.message).join("; ");
  return code === "ENOTFOUND" ? "there is no such host" : error.message;
}
