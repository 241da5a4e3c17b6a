import { type RobotsRules, readRobots } from "./robotsRules.ts";

/** What is known of the rules of an origin. */
export type RobotsReading =
  | { readonly kind: "rules"; readonly rules: RobotsRules }
  /** Nothing may be asked for: the rules could not be read. */
  | { readonly kind: "unknown"; readonly reason: string }
  /** The run ended before they were asked for. */
  | { readonly kind: "ended" };

/** The answer to a request for `/robots.txt`, redirects followed. */
export type RobotsAnswer =
  | { readonly kind: "answer"; readonly status: number; readonly body: Uint8Array }
  | { readonly kind: "none"; readonly reason: string }
  /** The origin itself may not be asked. */
  | { readonly kind: "forbidden"; readonly reason: string }
  | { readonly kind: "ended" };

/** Name in `robots.txt`. */
const productToken = "variorum";

/** Bytes of a `robots.txt` that are read: 500 KiB at least (RFC 9309, 2.5). */
export const mostRobotsBytes = 512_000;

/**
 * Reads `robots.txt` once a run for each origin. What cannot be read is no permission: a 4xx allows everything, but a 429, a
 * 5xx, or no answer nothing (RFC 9309, 2.3.1).
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
