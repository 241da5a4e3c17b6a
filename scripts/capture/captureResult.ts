import type { Problem } from "../model/problem.ts";

/** News of one article. */
export interface CaptureNews {
  readonly kind: "new article" | "changed" | "removed" | "ended";
  /** Id of the article. */
  readonly id: string;
  readonly address: string;
  /** Why its newest version may not be the article. */
  readonly suspect?: string;
}

/** The result of one run. */
export interface CaptureResult {
  /** Number of pages requested. */
  readonly checked: number;
  /** Number of versions written with a text. */
  readonly new: number;
  readonly unchanged: number;
  /** Number of versions written for pages that are gone. */
  readonly removed: number;
  /** Number of pages, feeds and sitemaps that could not be captured. */
  readonly failed: number;
  readonly requests: number;
  /** When the next check is due, milliseconds since 1970; undefined if nothing is watched any more. */
  readonly next?: number;
  /** Ordered by id. */
  readonly news: readonly CaptureNews[];
  /** Failures and warnings, by address. */
  readonly told: readonly Told[];
  /** Hosts that receive no requests for now. */
  readonly waiting: readonly WaitingHost[];
  /** Problems of the state and of texts. */
  readonly problems: readonly Problem[];
  /** Why the run ended before everything was done. */
  readonly endedBy?: "requests" | "minutes";
}

export interface Told {
  readonly address: string;
  readonly reason: string;
}

export interface WaitingHost {
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly reason: string;
}
