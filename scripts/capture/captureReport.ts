import { compareText } from "../model/compareText.ts";
import { visible } from "../store/visible.ts";
import type { CaptureNews, CaptureResult, Told, WaitingHost } from "./captureResult.ts";

/** Outcomes of a check of a page, as counted in the report. */
export type PageOutcome = "new" | "unchanged" | "removed" | "failed" | "missing";

/** Maximum number of reasons kept for printing; all are counted. */
const mostTold = 10_000;

/**
 * Collects the report of a run. Reasons contain text sent by hosts, whose control characters must not reach a terminal
 * or a log.
 */
export class CaptureReport {
  readonly #counts = { checked: 0, new: 0, unchanged: 0, removed: 0, failed: 0 };
  readonly #news: CaptureNews[] = [];
  readonly #told: Told[] = [];
  readonly #waiting = new Map<string, WaitingHost>();

  /** Counts a page that was requested. */
  count(outcome: PageOutcome): void {
    this.#counts.checked++;
    if (outcome !== "missing") this.#counts[outcome]++;
  }

  /** Records a feed or sitemap that could not be read, or an address that must not be requested. */
  fail(address: string, reason: string): void {
    this.#counts.failed++;
    this.tell(address, reason);
  }

  tell(address: string, reason: string): void {
    if (this.#told.length < mostTold) this.#told.push({ address: visible(address), reason: visible(reason) });
  }

  wait(host: WaitingHost): void {
    this.#waiting.set(host.host, { ...host, reason: visible(host.reason) });
  }

  add(news: CaptureNews): void {
    this.#news.push(news);
  }

  result(): Pick<CaptureResult, "checked" | "new" | "unchanged" | "removed" | "failed" | "news" | "told" | "waiting"> {
    return {
      ...this.#counts,
      news: [...this.#news].sort((a, b) => compareText(a.id, b.id)),
      told: this.#told,
      waiting: [...this.#waiting.values()].sort((a, b) => compareText(a.host, b.host)),
    };
  }
}
