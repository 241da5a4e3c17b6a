import { compareText } from "../model/compareText.ts";
import { visible } from "../store/visible.ts";
import type { CaptureNews, CaptureResult, Told, WaitingHost } from "./captureResult.ts";

/** Outcomes of a page, as they are counted. */
export type PageOutcome = "new" | "unchanged" | "removed" | "failed" | "missing";

/** Reasons kept for printing; all are counted. */
const mostTold = 10_000;

/** Collects what a run has to tell. Reasons hold pieces of what hosts sent, which must not steer a terminal or a log. */
export class CaptureReport {
  readonly #counts = { checked: 0, new: 0, unchanged: 0, removed: 0, failed: 0 };
  readonly #news: CaptureNews[] = [];
  readonly #told: Told[] = [];
  readonly #waiting = new Map<string, WaitingHost>();

  /** A page was asked for. */
  count(outcome: PageOutcome): void {
    this.#counts.checked++;
    if (outcome !== "missing") this.#counts[outcome]++;
  }

  /** A feed or sitemap was asked for in vain, or something must not be asked for. */
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
