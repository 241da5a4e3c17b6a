import { isUtf8 } from "node:buffer";
import type { Clock } from "../../import/http/clock.ts";
import {
  type Answer,
  NoAnswer,
  RefusedAddress,
  type RequestOptions,
  type Resolve,
  request,
} from "../../import/http/request.ts";
import { retryInstant } from "../../import/http/retryAfter.ts";
import { UnusableAnswer } from "../../import/http/unpack.ts";
import { hostOf } from "../../import/ids/addressKey.ts";
import { mostRobotsBytes, type RobotsAnswer, RobotsOfOrigins } from "../robots/robotsOfOrigins.ts";
import { forbiddingRule } from "../robots/robotsRules.ts";
import type { HostRecord } from "../state/records.ts";
import { HostTurns, type RunLimits } from "./hostTurns.ts";
import type { HostWaits } from "./hostWaits.ts";

export type Fetched =
  /** `url` is the final address, `at` the time of its request. */
  | { readonly kind: "answer"; readonly answer: Answer; readonly url: string; readonly at: number }
  /** Forbidden by `robots.txt`, or because of its address. */
  | { readonly kind: "forbidden"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string }
  /** The host is left alone until a time; `asked` if this request's response caused it. */
  | {
      readonly kind: "waiting";
      readonly host: string;
      readonly until: number;
      readonly reason: string;
      readonly asked: boolean;
    }
  /** The run ends before the request. */
  | { readonly kind: "ended" };

export interface ClientOptions {
  readonly clock: Clock;
  readonly limits: RunLimits;
  readonly waits: HostWaits;
  /** The contact in the User-Agent. */
  readonly contact: string;
  readonly allowPrivate: boolean;
  /**
   * Whether to pause after the host's `robots.txt` too. Not with simulated time: there the rules count as requested
   * before the run, so that its first page has the time of the run.
   */
  readonly pausesAfterRules: boolean;
  /** Name resolution, replaced by tests. */
  readonly resolve?: Resolve;
  readonly timeouts?: RequestOptions["limits"];
}

export interface FetchOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly mostBytes: number;
  /** Milliseconds between two requests to the host; `robots.txt` may require more. */
  readonly delay: number;
}

/** Maximum number of redirects followed: browsers follow twenty, and ordinary sites need two. */
const mostRedirects = 10;
/** Maximum number of redirects of `robots.txt`: at least five (RFC 9309, 2.3.1.2). */
const mostRobotsRedirects = 5;

/**
 * Minimum pause of a host that is recorded for the next run, because shorter ones are over by then; and minimum pause
 * that no run waits for.
 */
const [keptPause, longPause] = [60_000, 15 * 60_000];

/**
 * The only network access: obeys the rules and the rate limits of each host, and connects only to permitted addresses.
 */
export class PoliteClient {
  readonly #options: ClientOptions;
  readonly #turns: HostTurns;
  readonly #robots: RobotsOfOrigins;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#turns = new HostTurns(options.clock, options.limits);
    this.#robots = new RobotsOfOrigins((url) => this.#fetchRobots(url));
  }

  /** When a host may next receive a request; minus infinity if it has received none in this run. */
  readyAt(host: string): number {
    return this.#turns.readyAt(host);
  }

  /** Fetches an address and follows redirects; each target is checked like the first address. */
  async fetch(address: string, options: FetchOptions): Promise<Fetched> {
    const { clock, waits } = this.#options;
    let url = withoutFragment(address);
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const host = hostKey(url);
      const wait = waits.waiting(host, clock.now());
      if (wait) return waitingFor(wait);
      const robots = await this.#robots.of(url);
      if (robots.kind === "ended") return robots;
      const since = waits.waiting(host, clock.now());
      if (since) return waitingFor(since);
      if (robots.kind === "unknown") return { kind: "forbidden", reason: robots.reason };
      const rule = forbiddingRule(robots.rules, url);
      if (rule)
        return {
          kind: "forbidden",
          reason: `robots.txt forbids it (line ${rule.line}: Disallow: ${rule.pattern.slice(0, 80)})`,
        };
      const { delay = 0 } = robots.rules;
      const fetched = await this.#ask(url, host, Math.max(options.delay, delay), {
        headers: options.headers,
        mostBytes: options.mostBytes,
      });
      if (delay > keptPause) {
        const reason = `robots.txt asks for ${delay / 1000} s between requests`;
        const until = this.#turns.readyAt(host);
        if (delay > longPause) waits.pausesOverRuns(host, until, reason);
        else waits.pauses(host, until, reason);
      }
      if (fetched.kind !== "answer") return fetched;
      const location = redirectOf(fetched.answer);
      if (location === undefined) return fetched;
      const next = nextAddress(location, url);
      if (next === undefined)
        return { kind: "failed", reason: `redirects to "${location.slice(0, 80)}", which is not a web address` };
      url = next;
    }
    return { kind: "failed", reason: `redirects more than ${mostRedirects} times` };
  }

  async #fetchRobots(address: string): Promise<RobotsAnswer> {
    const { pausesAfterRules } = this.#options;
    let url = address;
    const first = hostKey(address);
    for (let redirects = 0; redirects <= mostRobotsRedirects; redirects++) {
      const fetched = await this.#ask(url, hostKey(url), pausesAfterRules ? 2_000 : 0, {
        headers: { accept: "text/plain, */*;q=0.1" },
        mostBytes: mostRobotsBytes,
        cuts: true,
      });
      switch (fetched.kind) {
        case "ended":
          return fetched;
        case "forbidden":
          return fetched;
        case "waiting":
          return { kind: "none", reason: fetched.reason };
        case "failed":
          this.#options.waits.fails(first, this.#options.clock.now(), `robots.txt: ${fetched.reason}`);
          return { kind: "none", reason: fetched.reason };
      }
      const { answer } = fetched;
      const location = redirectOf(answer);
      if (location === undefined) {
        const { status } = answer;
        const { clock, waits } = this.#options;
        if (status < 200 || status >= 500) waits.fails(first, clock.now(), `robots.txt: status ${status}`);
        return { kind: "answer", status, body: answer.body };
      }
      const next = nextAddress(location, url);
      if (next === undefined) break;
      url = next;
    }
    this.#options.waits.fails(first, this.#options.clock.now(), "robots.txt redirects without a result");
    return { kind: "none", reason: "redirects without a result" };
  }

  /** Sends one request, and updates the host's state by its response. */
  async #ask(
    url: string,
    host: string,
    delay: number,
    how: Pick<RequestOptions, "headers" | "mostBytes" | "cuts">,
  ): Promise<Fetched> {
    const { clock, waits, contact, allowPrivate, resolve, timeouts } = this.#options;
    let at = 0;
    try {
      const answer = await this.#turns.take(host, delay, () => {
        at = clock.now();
        return request(url, {
          ...how,
          headers: { "user-agent": `Variorum (+${contact})`, ...how.headers },
          allowPrivate,
          ...(resolve && { resolve }),
          ...(timeouts && { limits: timeouts }),
        });
      });
      if (typeof answer === "string") return { kind: "ended" };
      const now = clock.now();
      const { status, headers } = answer;
      const until = retryInstant(headers.get("retry-after"), now);
      if (status === 429 || (status >= 500 && until !== undefined && until > now)) {
        const reason = `status ${status}`;
        waits.isBusy(host, now, until !== undefined && until > now ? until : undefined, reason);
        const wait = waits.waiting(host, now)!;
        return { kind: "waiting", host, until: wait.wait, reason, asked: true };
      }
      if (status < 500) waits.answers(host);
      return { kind: "answer", answer, url, at };
    } catch (error) {
      if (error instanceof RefusedAddress)
        return { kind: "forbidden", reason: `${error.message}${error.isPrivate ? "; --allow-private allows it" : ""}` };
      if (error instanceof UnusableAnswer) {
        waits.answers(host);
        return { kind: "failed", reason: error.message };
      }
      if (!(error instanceof NoAnswer)) throw error;
      waits.isSilent(host, clock.now(), error.message);
      return { kind: "failed", reason: error.message };
    }
  }
}

function waitingFor({ host, wait, reason }: HostRecord): Fetched {
  return { kind: "waiting", host, until: wait, reason, asked: false };
}

/** The key that identifies a host: `www.` and the port are ignored, because it is one machine. */
export function hostKey(url: string): string {
  return hostOf(new URL(url).hostname);
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = "";
  return url.href;
}

/** The target of a redirect. Servers write addresses in UTF-8, but Node decodes headers as Latin-1. */
function redirectOf({ status, headers }: Answer): string | undefined {
  const location = [301, 302, 303, 307, 308].includes(status) ? headers.get("location") : undefined;
  if (location === undefined) return undefined;
  const bytes = Buffer.from(location, "latin1");
  return isUtf8(bytes) ? bytes.toString() : location;
}

function nextAddress(location: string, base: string): string | undefined {
  if (!URL.canParse(location, base)) return undefined;
  const next = new URL(location, base);
  next.hash = "";
  const isPlain = next.username === "" && next.password === "";
  return isPlain && (next.protocol === "http:" || next.protocol === "https:") ? next.href : undefined;
}
