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
  /** Pages that were asked for. */
  readonly checked: number;
  /** Versions written with a text. */
  readonly new: number;
  readonly unchanged: number;
  /** Versions written for pages that are gone. */
  readonly removed: number;
  /** Pages, feeds and sitemaps that could not be captured. */
  readonly failed: number;
  readonly requests: number;
  /** When something is due next, milliseconds since 1970; undefined where nothing is watched any more. */
  readonly next?: number;
  /** Ordered by id. */
  readonly news: readonly CaptureNews[];
  /** What failed and what is strange, by address. */
  readonly told: readonly Told[];
  /** Hosts that are let alone. */
  readonly waiting: readonly WaitingHost[];
  /** Of the state and of texts. */
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
