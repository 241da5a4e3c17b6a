import type { HostBudget } from "../hosts/hostBudget.ts";
import type { Problem } from "../model/problem.ts";

export interface BuildSummary {
  readonly articles: number;
  readonly versions: number;
  readonly changes: number;
  /** Version files and articles refused. */
  readonly rejected: number;
  /** Of the output. */
  readonly files: number;
  readonly bytes: number;
  /** Pages of articles rendered, and taken over from an earlier build. */
  readonly rendered: number;
  readonly reused: number;
  /** Of each stage, by its name and in order. */
  readonly seconds?: Readonly<Record<string, number>>;
}

/** What a build tells its caller. */
export interface BuildResult {
  readonly problems: readonly Problem[];
  /** Absent where no site was written: nothing usable, or `strict` and something refused. */
  readonly summary?: BuildSummary;
  /** The size of the site against the limits of its host; there where the summary is. */
  readonly budget?: HostBudget;
}
