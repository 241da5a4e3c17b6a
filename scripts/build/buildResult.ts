import type { HostBudget } from "../hosts/hostBudget.ts";
import type { ArchiveIndex } from "../lists/archive/archiveIndex.ts";
import type { Problem } from "../model/problem.ts";

export interface BuildSummary {
  readonly articles: number;
  readonly versions: number;
  readonly changes: number;
  /** Version files and articles refused. */
  readonly rejected: number;
  /** Number of files in the output. */
  readonly files: number;
  readonly bytes: number;
  /** Pages of articles rendered, and restored from an earlier build's cache. */
  readonly rendered: number;
  readonly reused: number;
  /** Duration of each stage, by its name and in order. */
  readonly seconds?: Readonly<Record<string, number>>;
}

/** Counts what was built, and the refusals among the problems. */
export function summaryOf(
  { articles, changes, versions, rendered, reused }: ArchiveIndex,
  problems: readonly Problem[],
  { files, bytes }: Pick<BuildSummary, "files" | "bytes">,
): BuildSummary {
  const rejected = problems.filter(({ severity }) => severity === "refused").length;
  return { articles: articles.length, versions, changes: changes.length, rejected, files, bytes, rendered, reused };
}

/** The result of a build for its caller. */
export interface BuildResult {
  readonly problems: readonly Problem[];
  /** Warnings about the site's settings, for the end of the report. */
  readonly aboutSettings?: readonly Problem[];
  /** Absent if no site was written: nothing was usable, or `strict` and something was refused. */
  readonly summary?: BuildSummary;
  /** The size of the site against the limits of its host; present for a whole site. */
  readonly budget?: HostBudget;
}
