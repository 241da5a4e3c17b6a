import type { BuildResult } from "../build/buildResult.ts";
import { counted } from "../formatting/counted.ts";
import { describeProblem } from "../model/problem.ts";
import { warn } from "../system/processes/warn.ts";
import { watchMemory } from "../system/processTreeMemory.ts";
import { buildTable } from "./buildTable.ts";
import { printHostLimits } from "./printHostLimits.ts";
import { printProblems } from "./printProblems.ts";
import { showProgress } from "./progress/showProgress.ts";

/** How a command that writes a site reports its result. */
export interface ReportOptions {
  /** The output folder as the user named it. */
  readonly output: string;
  /** Print one line at the end instead of a table. */
  readonly brief: boolean;
  /** Print the summary as JSON on the last line. */
  readonly json: boolean;
  /** Why nothing was written. */
  readonly nothing: (result: BuildResult) => string;
}

/** Runs a build or merge, and reports its progress, the problems of the store and the result. */
export async function reportBuild(
  run: (onProgress: ReturnType<typeof showProgress>["on"]) => Promise<BuildResult>,
  { output, brief, json, nothing }: ReportOptions,
): Promise<number> {
  const started = performance.now();
  const memory = watchMemory();
  const progress = showProgress();
  const result = await run(progress.on).finally(progress.end);
  const { problems, aboutSettings = [], summary, budget } = result;
  printProblems(problems);
  if (!summary) {
    for (const problem of aboutSettings) console.error(describeProblem(problem));
    console.error(nothing(result));
    return 1;
  }
  const cost = { seconds: (performance.now() - started) / 1000, memory: memory.peak() };
  const { articles, versions, changes, files, bytes } = summary;
  console.log(
    `${counted(articles, "article")}, ${counted(versions, "version")}, ${counted(changes, "change")} → ${output}: ` +
      `${counted(files, "file")}, ${(bytes / 1e6).toFixed(1)} MB in ${cost.seconds.toFixed(1)} s`,
  );
  if (!brief) console.log(buildTable(summary, cost));
  if (budget) printHostLimits(budget, brief);
  // At the end, where they are seen: the site is published with what they tell.
  for (const problem of aboutSettings) warn(describeProblem(problem));
  if (json) console.log(JSON.stringify({ ...summary, memory: cost.memory }));
  return 0;
}
