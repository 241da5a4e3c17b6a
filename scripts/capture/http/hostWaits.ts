import { waitAfterFailures } from "../schedule/pageSchedule.ts";
import type { CaptureState } from "../state/captureState.ts";
import type { HostRecord } from "../state/records.ts";

/** Consecutive requests without a response after which a host is left alone for a time. */
const mostSilent = 3;

/** Milliseconds for which a host that asks for fewer requests is left alone, if it does not say how long. */
const usualWait = 3_600_000;

/** Hosts that are left alone for a time, across runs. */
export class HostWaits {
  readonly #state: CaptureState;
  readonly #silent = new Map<string, number>();
  /** When each host's pause between two requests ends; this run waits for it. */
  readonly #pauses = new Map<string, number>();

  constructor(state: CaptureState) {
    this.#state = state;
  }

  /** Until when and why a host is left alone; undefined if it may receive requests. */
  waiting(host: string, now: number): HostRecord | undefined {
    const record = this.#state.host(host);
    if (!record || record.wait <= now || record.wait === this.#pauses.get(host)) return undefined;
    return record;
  }

  /** Records a response of the host. */
  answers(host: string): void {
    this.#silent.delete(host);
    if (this.#state.host(host)?.failures) this.#state.dropHost(host);
  }

  /** Records a missing response; after several in a row, the host is left alone. */
  isSilent(host: string, now: number, reason: string): void {
    const silent = (this.#silent.get(host) ?? 0) + 1;
    this.#silent.set(host, silent);
    if (silent >= mostSilent) this.fails(host, now, reason);
  }

  /** Leaves the host alone, longer after each failure. */
  fails(host: string, now: number, reason: string): void {
    const failures = (this.#state.host(host)?.failures ?? 0) + 1;
    this.#put({ host, wait: now + waitAfterFailures(failures), failures, reason });
  }

  /** @param until the time requested by the host; undefined if it states none */
  isBusy(host: string, now: number, until: number | undefined, reason: string): void {
    if (until === undefined) {
      const failures = (this.#state.host(host)?.failures ?? 0) + 1;
      this.#put({ host, wait: now + Math.max(usualWait, waitAfterFailures(failures)), failures, reason });
    } else this.#put({ host, wait: until, reason });
  }

  /** Records a pause between two requests that is long enough to last into the next run. */
  pauses(host: string, until: number, reason: string): void {
    if (until <= (this.#state.host(host)?.wait ?? 0)) return;
    this.#put({ host, wait: until, reason });
    this.#pauses.set(host, this.#state.host(host)!.wait);
  }

  /** Records a pause that is too long for any run to wait for. */
  pausesOverRuns(host: string, until: number, reason: string): void {
    this.pauses(host, until, reason);
    this.#pauses.delete(host);
  }

  #put(record: HostRecord): void {
    this.#state.putHost(record);
  }
}
