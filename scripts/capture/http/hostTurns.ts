import type { Clock } from "../../import/http/clock.ts";
import { RefusedAddress } from "../../import/http/request.ts";

/** Why no further requests may be sent in this run. */
export type RunEnd = "requests" | "minutes";

/** Counts the requests of a run, and enforces its limits. */
export class RunLimits {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #end: number;
  #requests = 0;

  /**
   * @param requests maximum number
   * @param end milliseconds since 1970 after which no request may be sent
   */
  constructor(clock: Clock, { requests, end }: { readonly requests: number; readonly end: number }) {
    this.#clock = clock;
    this.#most = requests;
    this.#end = end;
  }

  get requests(): number {
    return this.#requests;
  }

  /** Why no request may be sent after waiting `wait` milliseconds; undefined if one may. */
  ended(wait = 0): RunEnd | undefined {
    if (this.#requests >= this.#most) return "requests";
    return this.#clock.now() + Math.max(0, wait) > this.#end ? "minutes" : undefined;
  }

  count(): void {
    this.#requests++;
  }

  /** Takes back the count of a request that was not sent. */
  discount(): void {
    this.#requests--;
  }
}

/** Limits each host to one connection, with a pause between two requests. */
export class HostTurns {
  readonly #clock: Clock;
  readonly #limits: RunLimits;
  readonly #last = new Map<string, Promise<unknown>>();
  /** When each host may next receive a request. */
  readonly #ready = new Map<string, number>();

  constructor(clock: Clock, limits: RunLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** When a host may next receive a request; minus infinity if it has received none. */
  readyAt(host: string): number {
    return this.#ready.get(host) ?? Number.NEGATIVE_INFINITY;
  }

  /**
   * Sends a request when it is the host's turn.
   *
   * @param delay milliseconds after the response during which the host receives no requests
   * @returns why the run ends before that turn, or the result of `ask`
   */
  async take<T>(host: string, delay: number, ask: () => Promise<T>): Promise<T | RunEnd> {
    const before = this.#last.get(host);
    const turn = (async (): Promise<T | RunEnd> => {
      await before?.catch(() => {});
      const wait = this.readyAt(host) - this.#clock.now();
      const end = this.#limits.ended(wait);
      if (end) return end;
      if (wait > 0) await this.#clock.wait(wait);
      // Others may have sent requests in the meantime.
      const late = this.#limits.ended();
      if (late) return late;
      this.#limits.count();
      try {
        const answer = await ask();
        this.#ready.set(host, this.#clock.now() + delay);
        return answer;
      } catch (error) {
        if (error instanceof RefusedAddress) this.#limits.discount();
        else this.#ready.set(host, this.#clock.now() + delay);
        throw error;
      }
    })();
    this.#last.set(host, turn);
    return turn;
  }
}
