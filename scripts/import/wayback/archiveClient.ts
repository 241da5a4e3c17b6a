import { UserError } from "../../system/userError.ts";
import type { Clock } from "../http/clock.ts";
import { httpGet } from "../http/httpGet.ts";
import { type Answer, NoAnswer } from "../http/request.ts";
import { retryDelay } from "../http/retryAfter.ts";
import type { ImportReport } from "../importer.ts";

/** Kinds of request; the archive limits the rate of each separately. */
export type CallKind = "index" | "capture";

/** Milliseconds between two requests: at most 20 a minute to the index, 120 for captures. */
const gaps: Readonly<Record<CallKind, number>> = { index: 3_000, capture: 500 };

const usualBytes: Readonly<Record<CallKind, number>> = { index: 200_000_000, capture: 50_000_000 };

/** Maximum number of tries before a request counts as failed. */
const mostTries = 6;
/** Milliseconds before the second try; each further pause is twice as long. */
const firstPause = 5_000;
/** Milliseconds to wait after a 429 without a `Retry-After`. */
const usualPause = 60_000;
/** Maximum pause in milliseconds: beyond it the run ends, and another one continues. */
const longestPause = 3_600_000;

/**
 * Sends requests to an archive politely: never faster than it allows, again if it is busy, and no more if it refuses.
 */
export class ArchiveClient {
  readonly #clock: Clock;
  readonly #report: ImportReport;
  readonly #mostBytes: Readonly<Record<CallKind, number>>;
  readonly #lastCall = new Map<CallKind, number>();

  /** @param mostBytes maximum size of a response, compressed and decompressed */
  constructor(clock: Clock, report: ImportReport, mostBytes: Readonly<Record<CallKind, number>> = usualBytes) {
    this.#mostBytes = mostBytes;
    this.#clock = clock;
    this.#report = report;
  }

  /**
   * The archive's response. A stored response (`Memento-Datetime`) is a result whatever its status: only the archive's
   * own 429 and 5xx are reasons to wait.
   *
   * @throws {NoAnswer} if there is none after all tries
   * @throws {UnusableAnswer} if it is unusable
   * @throws {UserError} if the archive asks to retry much later
   */
  async get(kind: CallKind, url: string): Promise<Answer> {
    let failure = "";
    for (let tries = 0; tries < mostTries; tries++) {
      await this.#takeTurn(kind);
      let pause = firstPause * 2 ** tries;
      try {
        const answer = await httpGet(url, this.#mostBytes[kind]);
        const { status, headers } = answer;
        const isBusy = status === 429 || status >= 500;
        if (!isBusy || headers.has("memento-datetime")) return answer;
        failure = `status ${status}`;
        const asked = retryDelay(headers.get("retry-after"), this.#clock.now());
        pause = Math.max(asked ?? (status === 429 ? usualPause : 0), pause);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        failure = error.message;
      }
      if (tries < mostTries - 1) await this.#pause(pause, url, failure);
    }
    throw new NoAnswer(`no answer after ${mostTries} tries: ${failure}`);
  }

  async #takeTurn(kind: CallKind): Promise<void> {
    const last = this.#lastCall.get(kind);
    const now = this.#clock.now();
    if (last !== undefined) await this.#clock.wait(last + gaps[kind] - now);
    this.#lastCall.set(kind, this.#clock.now());
  }

  async #pause(ms: number, url: string, failure: string): Promise<void> {
    if (ms > longestPause)
      throw new UserError(
        `${new URL(url).host} asks to come back at ${new Date(this.#clock.now() + ms).toISOString()} (${failure}). What was fetched is stored; run the same command again then.`,
      );
    this.#report.progress(`Waiting ${Math.ceil(ms / 1000)} s, for the archive is busy`, 0, 1);
    await this.#clock.wait(ms);
  }
}
