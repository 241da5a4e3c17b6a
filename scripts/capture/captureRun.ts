import type { CaptureStore } from "../import/captureStore.ts";
import type { Clock } from "../import/http/clock.ts";
import type { ArticleIds } from "../import/ids/articleIds.ts";
import type { CaptureReport } from "./captureReport.ts";
import type { PoliteClient } from "./http/politeClient.ts";
import type { CaptureState } from "./state/captureState.ts";
import type { WatchedSource } from "./watch/watchList.ts";

/** The data shared by the checks of a run. */
export interface CaptureRun {
  readonly clock: Clock;
  /** When the run began, milliseconds since 1970. */
  readonly start: number;
  readonly client: PoliteClient;
  readonly state: CaptureState;
  readonly report: CaptureReport;
  /** The store's folder. */
  readonly into: string;
  /** Addresses that pages wrongly state as their canonical ones. */
  readonly otherPages: Set<string>;
  /** The writer of a source's captures. */
  readonly storeOf: (source: WatchedSource) => CaptureStore;
  readonly idsOf: (source: WatchedSource) => ArticleIds;
}

/** The end of a check as it concerns its host: after `let alone`, no further requests go to it in this run. */
export type CheckEnd = "done" | "let alone";
