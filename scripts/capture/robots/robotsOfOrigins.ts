import { type RobotsRules, readRobots } from "./robotsRules.ts";

/** The state of an origin's rules. */
export type RobotsReading =
  | { readonly kind: "rules"; readonly rules: RobotsRules }
  /** Nothing may be requested, because the rules could not be read. */
  | { readonly kind: "unknown"; readonly reason: string }
  /** The run ended before they were requested. */
  | { readonly kind: "ended" };

/** The response to a request for `/robots.txt`, after redirects. */
export type RobotsAnswer =
  | { readonly kind: "answer"; readonly status: number; readonly body: Uint8Array }
  | { readonly kind: "none"; readonly reason: string }
  /** No request may be sent to the origin. */
  | { readonly kind: "forbidden"; readonly reason: string }
  | { readonly kind: "ended" };

/** The crawler's name in `robots.txt`. */
const productToken = "variorum";

/** Maximum number of bytes read of a `robots.txt`: at least 500 KiB (RFC 9309, 2.5). */
export const mostRobotsBytes = 512_000;

/**
 * Reads `robots.txt` once per run for each origin. Unreadable rules are no permission: a 4xx allows everything, but a
 * 429, a 5xx or a missing response allows nothing (RFC 9309, 2.3.1).
 */
export class RobotsOfOrigins {
  readonly #fetch: (url: string) => Promise<RobotsAnswer>;
  readonly #known = new Map<string, Promise<RobotsReading>>();

  constructor(fetch: (url: string) => Promise<RobotsAnswer>) {
    this.#fetch = fetch;
  }

  of(url: string): Promise<RobotsReading> {
    const { origin } = new URL(url);
    let reading = this.#known.get(origin);
    if (!reading) {
      reading = this.#fetch(`${origin}/robots.txt`).then(readingOf);
      this.#known.set(origin, reading);
    }
    return reading;
  }
}

function readingOf(answer: RobotsAnswer): RobotsReading {
  if (answer.kind === "ended") return answer;
  if (answer.kind === "forbidden") return { kind: "unknown", reason: answer.reason };
  if (answer.kind === "none") return { kind: "unknown", reason: `robots.txt: ${answer.reason}` };
  const { status, body } = answer;
  if (status >= 200 && status < 300)
    return { kind: "rules", rules: readRobots(new TextDecoder().decode(body), productToken) };
  if (status >= 400 && status < 500 && status !== 429) return { kind: "rules", rules: { rules: [] } };
  return { kind: "unknown", reason: `robots.txt: status ${status}` };
}
