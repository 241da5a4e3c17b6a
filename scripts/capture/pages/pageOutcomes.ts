import type { ImportedCapture } from "../../import/capture.ts";
import type { CaptureRun } from "../captureRun.ts";
import {
  countedFromRun,
  endOfWatching,
  isSecondLook,
  nextCheck,
  secondLook,
  waitAfterFailures,
} from "../schedule/pageSchedule.ts";
import type { PageRecord } from "../state/records.ts";
import { instantText } from "../state/stateLines.ts";
import type { WatchedSource } from "../watch/watchList.ts";
import type { StoredVersions } from "./storedVersions.ts";
import { writeTracking } from "./writeTracking.ts";

/** Handles the outcomes of checking a page: each is stored, counted, and recorded together with the next check. */
export class PageOutcomes {
  readonly #run: CaptureRun;
  readonly #source: WatchedSource;

  constructor(run: CaptureRun, source: WatchedSource) {
    this.#run = run;
    this.#source = source;
  }

  /** Handles a missing page: at the second look, an hour after the first, it counts as gone since the first. */
  missing(record: PageRecord, status: number, at: number, versions: StoredVersions): void {
    const { report, state } = this.#run;
    const { article, missing = at, address } = record;
    if (article === undefined || !versions.newest) {
      this.fail(record, `status ${status}`);
      return;
    }
    if ((versions.newest.meta.status ?? 200) >= 400) {
      this.unchanged(record, at);
      return;
    }
    if (!isSecondLook(missing, at)) {
      const { failures: _, ...rest } = record;
      state.putPage(this.#source.id, { ...rest, missing, checked: at, next: this.#fromRun(missing + secondLook, at) });
      report.count("missing");
      report.tell(address, `status ${status}; it counts as removed if it is so in an hour too`);
      return;
    }
    const capture: ImportedCapture = {
      origin: address,
      captured: instantText(missing),
      url: address,
      status,
      format: "text",
    };
    if (!this.store(article, capture)) {
      this.fail(record, "cannot be stored");
      return;
    }
    this.changed(withoutValidators(record), at);
    report.count("removed");
    report.tell(address, `removed: status ${status}`);
    report.add({ kind: "removed", id: article, address });
  }

  /** @returns false if the writer refused it, which is reported */
  store(id: string, capture: ImportedCapture): boolean {
    const store = this.#run.storeOf(this.#source);
    store.add({ id, captured: capture.captured, capture });
    store.end();
    return store.holdsInstant(id, capture.captured);
  }

  /** Records that a new version was stored. */
  changed(record: PageRecord, at: number): void {
    const next = this.#fromRun(nextCheck({ changed: at, checked: at, unchanged: 0 }, this.#source), at);
    const { failures: _, missing: __, unchanged: ___, ...rest } = record;
    this.#run.state.putPage(this.#source.id, { ...rest, changed: at, checked: at, next });
  }

  /** Records that the page has nothing new. */
  unchanged({ failures: _, missing: __, ...record }: PageRecord, at: number): void {
    const { changed = record.since, unchanged: before = 0 } = record;
    const unchanged = before + 1;
    const next = this.#fromRun(nextCheck({ changed, checked: at, unchanged }, this.#source), at);
    this.#run.report.count("unchanged");
    this.#put({ ...record, unchanged, checked: at, next }, at);
  }

  /** Records that the page was requested but not captured. */
  fail(record: PageRecord, reason: string, wait?: number): void {
    const { report } = this.#run;
    report.count("failed");
    report.tell(record.address, reason);
    this.later(record, wait);
  }

  /**
   * Postpones the next check.
   * @param wait milliseconds; by default longer after each failure
   */
  later(record: PageRecord, wait?: number): void {
    const now = this.#run.clock.now();
    const failures = (record.failures ?? 0) + 1;
    this.#put({ ...record, failures, next: now + (wait ?? waitAfterFailures(failures)) }, now);
  }

  /** Records the address as another one of a page that is watched separately. */
  isAlso({ address, from, since }: PageRecord, same: string, at: number): void {
    this.#run.state.putPage(this.#source.id, { address, from, since, checked: at, next: at, same });
  }

  /** Writes the tracking state to the article's settings, and reports what prevents it, if anything. */
  tellTracking(article: string, tracking: "open" | "ended"): void {
    const fault = writeTracking(this.#run.into, article, tracking);
    if (fault !== undefined) this.#run.report.tell(article, fault);
  }

  /** Records the next check, or the end of watching. */
  #put(record: PageRecord, now: number): void {
    const { state, report } = this.#run;
    const isOver = now >= endOfWatching(record.changed ?? record.since, this.#source);
    state.putPage(this.#source.id, isOver ? { ...record, ended: now } : record);
    if (!isOver) return;
    if (record.article === undefined) {
      report.tell(record.address, "never captured, and no longer tried");
      return;
    }
    this.tellTracking(record.article, "ended");
    report.add({ kind: "ended", id: record.article, address: record.address });
  }

  #fromRun(next: number, at: number): number {
    return countedFromRun(next, at, this.#run.start);
  }
}

/** Removes the validators: for a page whose text is different, they would report it as unchanged. */
export function withoutValidators({ etag: _, modified: __, full: ___, ...record }: PageRecord): PageRecord {
  return record;
}
