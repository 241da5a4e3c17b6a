import type { Clock } from "../../import/http/clock.ts";
import { RefusedAddress } from "../../import/http/request.ts";

/** Why a host may not be asked any more in this run. */
export type RunEnd = "requests" | "minutes";

/** Counts the requests of a run and watches its end. */
export class RunLimits {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #end: number;
  #requests = 0;

  /**
   * @param requests at most so many
   * @param end milliseconds since 1970, at which the last request may be made
   */
  constructor(clock: Clock, { requests, end }: { readonly requests: number; readonly end: number }) {
    this.#clock = clock;
    this.#most = requests;
    this.#end = end;
  }

  get requests(): number {
    return this.#requests;
  }

  /** Why no request may be made in so many milliseconds; undefined where one may. */
  ended(wait = 0): RunEnd | undefined {
    if (this.#requests >= this.#most) return "requests";
    return this.#clock.now() + Math.max(0, wait) > this.#end ? "minutes" : undefined;
  }

  count(): void {
    this.#requests++;
  }

  /** A request that was counted was not made. */
  discount(): void {
    this.#requests--;
  }
}

/** One connection a host, and a pause between two requests. */
export class HostTurns {
  readonly #clock: Clock;
  readonly #limits: RunLimits;
  readonly #last = new Map<string, Promise<unknown>>();
  /** When each host may be asked again. */
  readonly #ready = new Map<string, number>();

  constructor(clock: Clock, limits: RunLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** When a host may be asked next; minus infinity for one that was not asked. */
  readyAt(host: string): number {
    return this.#ready.get(host) ?? Number.NEGATIVE_INFINITY;
  }

  /**
   * Makes a request when it is the host's turn.
   *
   * @param delay milliseconds after the answer during which the host is let alone
   * @returns why the run ends before that turn, or what `ask` returns
   */
  async take<T>(host: string, delay: number, ask: () => Promise<T>): Promise<T | RunEnd> {
    const before = this.#last.get(host);
    const turn = (async (): Promise<T | RunEnd> => {
      await before?.catch(() => {});
      const wait = this.readyAt(host) - this.#clock.now();
      const end = this.#limits.ended(wait);
      if (end) return end;
      if (wait > 0) await this.#clock.wait(wait);
      // Others may have made requests meanwhile.
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
