import type { CaptureRun } from "../captureRun.ts";
import type { Fetched } from "../http/politeClient.ts";
import type { WatchedSource } from "../watch/watchList.ts";
import type { PageOutcomes } from "./pageOutcomes.ts";

export type Answered = Extract<Fetched, { kind: "answer" }>;

/** The data shared by the steps of checking a page. */
export interface PageCheck {
  readonly run: CaptureRun;
  readonly source: WatchedSource;
  readonly outcomes: PageOutcomes;
  readonly fetch: (address: string, validators: Readonly<Record<string, string>>) => Promise<Fetched>;
}

/** Milliseconds before checking again whether a page is still forbidden. */
export const forbiddenWait = 86_400_000;
