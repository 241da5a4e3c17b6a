import type { CaptureRun } from "../captureRun.ts";
import type { Fetched } from "../http/politeClient.ts";
import type { WatchedSource } from "../watch/watchList.ts";
import type { PageOutcomes } from "./pageOutcomes.ts";

export type Answered = Extract<Fetched, { kind: "answer" }>;

/** What the steps of checking a page share. */
export interface PageCheck {
  readonly run: CaptureRun;
  readonly source: WatchedSource;
  readonly outcomes: PageOutcomes;
  readonly fetch: (address: string, validators: Readonly<Record<string, string>>) => Promise<Fetched>;
}

/** Milliseconds until it is seen whether a page is still forbidden. */
export const forbiddenWait = 86_400_000;
