import type { CaptureStore } from "../import/captureStore.ts";
import type { Clock } from "../import/http/clock.ts";
import type { ArticleIds } from "../import/ids/articleIds.ts";
import type { CaptureReport } from "./captureReport.ts";
import type { PoliteClient } from "./http/politeClient.ts";
import type { CaptureState } from "./state/captureState.ts";
import type { WatchedSource } from "./watch/watchList.ts";

/** What the checks of a run share. */
export interface CaptureRun {
  readonly clock: Clock;
  /** When the run began, milliseconds since 1970. */
  readonly start: number;
  readonly client: PoliteClient;
  readonly state: CaptureState;
  readonly report: CaptureReport;
  /** The store's folder. */
  readonly into: string;
  /** Addresses that pages call theirs by mistake. */
  readonly otherPages: Set<string>;
  /** The writer of a source's captures. */
  readonly storeOf: (source: WatchedSource) => CaptureStore;
  readonly idsOf: (source: WatchedSource) => ArticleIds;
}

/** How a check ended for its host: `let alone` where nothing more of it may be asked for in this run. */
export type CheckEnd = "done" | "let alone";
