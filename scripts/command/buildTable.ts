import type { BuildSummary } from "../build/buildResult.ts";

export interface BuildCost {
  /** Duration of the whole command. */
  readonly seconds: number;
  /** Peak memory of all processes together, in bytes. */
  readonly memory: number;
}

type Row = readonly [name: string, value: string, unit?: string];

/** The summary and cost of a build as a table: a name, a number and possibly a unit in each line. */
export function buildTable(summary: BuildSummary, { seconds, memory }: BuildCost): string {
  const { articles, versions, changes, rendered, reused, rejected, seconds: stages = {} } = summary;
  const rows: Row[] = [
    ["articles", counted(articles)],
    ["versions", counted(versions)],
    ["changes", counted(changes)],
    ["rendered", counted(rendered), "pages of articles"],
    ["reused", counted(reused)],
    ["refused", counted(rejected)],
    ...Object.entries(stages).map(([stage, taken]): Row => [stage, taken.toFixed(1), "s"]),
    ["whole build", seconds.toFixed(1), "s"],
    ["memory", (memory / 1e6).toFixed(0), "MB"],
  ];
  const names = Math.max(...rows.map(([name]) => name.length));
  const values = Math.max(...rows.map(([, value]) => value.length));
  return rows
    .map(([name, value, unit = ""]) => `  ${name.padEnd(names)}  ${value.padStart(values)} ${unit}`.trimEnd())
    .join("\n");
}

function counted(number: number): string {
  return number.toLocaleString("en-US");
}
