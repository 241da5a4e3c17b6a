import { UserError } from "../../system/userError.ts";
import type { Clock } from "../http/clock.ts";
import { httpGet } from "../http/httpGet.ts";
import { NoAnswer } from "../http/request.ts";
import { retryDelay } from "../http/retryAfter.ts";
import type { ImportReport } from "../importer.ts";

/** Milliseconds between two successive requests, as wikis ask of programs. */
const gap = 1_000;
const mostBytes = 50_000_000;
/** Maximum number of tries before a request counts as failed. */
const mostTries = 6;
/** Milliseconds before the second try; each further pause is twice as long. */
const firstPause = 5_000;
/** Milliseconds to wait after a 429 without a `Retry-After`. */
const usualPause = 60_000;
/** Maximum pause in milliseconds: beyond it the run ends, and another one continues. */
const longestPause = 3_600_000;

/** A JSON response of the API; its contents are checked where they are used. */
export type ApiAnswer = Readonly<Record<string, unknown>>;

/** The API answered with an error. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly code: string;

  constructor(code: string, info: string) {
    super(`${info.slice(0, 300)} (${code.slice(0, 60)})`);
    this.code = code;
  }
}

/** Sends requests to a wiki's API politely: one per second, later if its servers lag, again if it is busy. */
export class WikiClient {
  readonly #address: string;
  readonly #clock: Clock;
  readonly #report: ImportReport;
  #last: number | undefined;

  constructor(address: string, clock: Clock, report: ImportReport) {
    this.#address = address;
    this.#clock = clock;
    this.#report = report;
  }

  /**
   * @throws {ApiError} if the API reports an error in the query
   * @throws {NoAnswer} if there is no response after all tries
   * @throws {UserError} if it is not an API, or asks to retry much later
   */
  async ask(parameters: Readonly<Record<string, string>>): Promise<ApiAnswer> {
    const url = new URL(this.#address);
    for (const [name, value] of Object.entries({ ...parameters, format: "json", formatversion: "2", maxlag: "5" }))
      url.searchParams.set(name, value);
    let failure = "";
    for (let tries = 0; tries < mostTries; tries++) {
      let pause = firstPause * 2 ** tries;
      if (this.#last !== undefined) await this.#clock.wait(this.#last + gap - this.#clock.now());
      this.#last = this.#clock.now();
      try {
        const { status, headers, body } = await httpGet(url.href, mostBytes);
        const asked = retryDelay(headers.get("retry-after"), this.#clock.now());
        if (status === 429 || status >= 500) {
          failure = `status ${status}`;
          pause = Math.max(asked ?? (status === 429 ? usualPause : 0), pause);
        } else {
          const answer = this.#answerOf(status, headers.get("location"), body);
          const error = errorIn(answer);
          if (error === undefined) return answer;
          if (error.code !== "maxlag" && error.code !== "ratelimited") throw error;
          failure = error.message;
          pause = Math.max(asked ?? 0, pause);
        }
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        failure = error.message;
      }
      if (tries < mostTries - 1) await this.#pause(pause, failure);
    }
    throw new NoAnswer(`no answer after ${mostTries} tries: ${failure}`);
  }

  #answerOf(status: number, location: string | undefined, body: Buffer): ApiAnswer {
    if (status >= 300 && status < 400)
      throw new UserError(`${this.#address} redirects to ${location ?? "nowhere"}; name that address.`);
    let answer: unknown;
    try {
      answer = JSON.parse(body.toString("utf8"));
    } catch {
      answer = undefined;
    }
    if (status !== 200 || typeof answer !== "object" || answer === null || Array.isArray(answer))
      throw new UserError(
        `${this.#address} is no API of MediaWiki (status ${status}); its address usually ends in /api.php.`,
      );
    return answer as ApiAnswer;
  }

  async #pause(ms: number, failure: string): Promise<void> {
    if (ms > longestPause)
      throw new UserError(
        `${new URL(this.#address).host} asks to come back at ${new Date(this.#clock.now() + ms).toISOString()} (${failure}). What was fetched is stored; run the same command again then.`,
      );
    this.#report.progress(`Waiting ${Math.ceil(ms / 1000)} s, for the wiki is busy`, 0, 1);
    await this.#clock.wait(ms);
  }
}

function errorIn({ error }: ApiAnswer): ApiError | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, info } = error as ApiAnswer;
  return new ApiError(String(code), String(info));
}
