import { type LookupAddress, lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { addressFault } from "./addressPolicy.ts";
import { GrowingBytes } from "./growingBytes.ts";
import { UnusableAnswer, unpack, unpackKept } from "./unpack.ts";

/** An answer, its body unpacked. */
export interface Answer {
  readonly status: number;
  /** By their names in small letters, letter by letter; of several, joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** There is no answer, or no whole one; another try may bring it. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
}

/** The address may not be asked for. */
export class RefusedAddress extends UnusableAnswer {
  override name = "RefusedAddress";
  /** It is of this machine or of a private network, which may be allowed. */
  readonly isPrivate: boolean;

  constructor(reason: string, isPrivate = false) {
    super(reason);
    this.isPrivate = isPrivate;
  }
}

/** Finds the IP addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface RequestOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body, packed and unpacked. */
  readonly mostBytes: number;
  /** A longer body is cut there, and not refused. */
  readonly cuts?: boolean;
  /** The answer of an archive, whose header may be of what it has unpacked. */
  readonly isKept?: boolean;
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
 * @throws {UnusableAnswer} where it is too large or cannot be decompressed
 */
export async function request(url: string, options: RequestOptions): Promise<Answer> {
  const { headers, mostBytes, cuts = false, allowPrivate } = options;
  const limits = { ...usualLimits, ...options.limits };
  const address = new URL(url);
  if (address.protocol !== "http:" && address.protocol !== "https:")
    throw new RefusedAddress(`${url.slice(0, 200)} is no address of the web`);
  const host = address.hostname.replace(/^\[|\]$/g, "");
  // A number is not looked up, so it is checked here.
  const fault = isIP(host) === 0 ? undefined : addressFault(host, allowPrivate);
  if (fault) throw new RefusedAddress(fault.reason, fault.isPrivate);

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
      headers: { "accept-encoding": "gzip, deflate, br", ...headers },
      // No connection is kept: the next request may be minutes away.
      agent: false,
      lookup: checkedLookup(options.resolve ?? resolveBySystem, allowPrivate),
    });
    sent.setTimeout(limits.idle, () => fail(`no byte for ${limits.idle / 1000} s`));
    sent.on("error", (error) => (error instanceof RefusedAddress ? end(error) : fail(reasonOf(error))));
    sent.on("upgrade", () => fail("the response is another protocol (status 101)"));
    sent.on("response", (response) => {
      const body = new GrowingBytes();
      const finish = () => {
        clearTimeout(timer);
        try {
          resolve(answerOf(response, body.whole(), options));
        } catch (error) {
          end(error as Error);
        }
      };
      response.on("data", (chunk: Buffer) => {
        body.add(chunk);
        if (body.size <= mostBytes) return;
        if (!cuts) return end(new UnusableAnswer(`the response is larger than ${mostBytes / 1e6} MB`));
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

function answerOf(
  response: http.IncomingMessage,
  body: Buffer,
  { mostBytes, cuts, isKept }: Pick<RequestOptions, "mostBytes" | "cuts" | "isKept">,
): Answer {
  const headers = new Map(
    Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")] as const),
  );
  const encoding = headers.get("content-encoding") ?? "";
  const unpacked = isKept
    ? unpackKept(body, encoding, mostBytes)
    : unpack(body, encoding, headers.get("content-type") ?? "", mostBytes);
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
            ? new RefusedAddress(`${host} leads to a forbidden address: ${fault.reason}`, fault.isPrivate)
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

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof AggregateError) return error.errors.map((each: Error) => each.message).join("; ");
  return code === "ENOTFOUND" ? "there is no such host" : error.message;
}
