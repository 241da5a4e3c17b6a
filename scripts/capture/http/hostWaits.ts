import { waitAfterFailures } from "../schedule/pageSchedule.ts";
import type { CaptureState } from "../state/captureState.ts";
import type { HostRecord } from "../state/records.ts";

/** Requests to a host without an answer, one after another, after which it is let alone. */
const mostSilent = 3;

/** Milliseconds that a host which asks for fewer requests is let alone, where it does not say how long. */
const usualWait = 3_600_000;

/** Hosts that are let alone for a time, which holds over runs. */
export class HostWaits {
  readonly #state: CaptureState;
  readonly #silent = new Map<string, number>();
  /** Until when each host pauses between two requests of this run, which waits for it. */
  readonly #pauses = new Map<string, number>();

  constructor(state: CaptureState) {
    this.#state = state;
  }

  /** Until when and why a host is let alone; undefined where it may be asked. */
  waiting(host: string, now: number): HostRecord | undefined {
    const record = this.#state.host(host);
    if (!record || record.wait <= now || record.wait === this.#pauses.get(host)) return undefined;
    return record;
  }

  /** The host has answered. */
  answers(host: string): void {
    this.#silent.delete(host);
    if (this.#state.host(host)?.failures) this.#state.dropHost(host);
  }

  /** There was no answer: a host that gives none several times is let alone. */
  isSilent(host: string, now: number, reason: string): void {
    const silent = (this.#silent.get(host) ?? 0) + 1;
    this.#silent.set(host, silent);
    if (silent >= mostSilent) this.fails(host, now, reason);
  }

  /** The host is let alone, longer each time. */
  fails(host: string, now: number, reason: string): void {
    const failures = (this.#state.host(host)?.failures ?? 0) + 1;
    this.#put({ host, wait: now + waitAfterFailures(failures), failures, reason });
  }

  /** @param until what the host asks for; undefined where it does not say */
  isBusy(host: string, now: number, until: number | undefined, reason: string): void {
    if (until === undefined) {
      const failures = (this.#state.host(host)?.failures ?? 0) + 1;
      this.#put({ host, wait: now + Math.max(usualWait, waitAfterFailures(failures)), failures, reason });
    } else this.#put({ host, wait: until, reason });
  }

  /** A pause between two requests so long that the next run may begin in it. */
  pauses(host: string, until: number, reason: string): void {
    if (until <= (this.#state.host(host)?.wait ?? 0)) return;
    this.#put({ host, wait: until, reason });
    this.#pauses.set(host, this.#state.host(host)!.wait);
  }

  /** A pause so long that no run waits for it. */
  pausesOverRuns(host: string, until: number, reason: string): void {
    this.pauses(host, until, reason);
    this.#pauses.delete(host);
  }

  #put(record: HostRecord): void {
    this.#state.putHost(record);
  }
}
