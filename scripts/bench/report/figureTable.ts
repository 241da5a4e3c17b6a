import { type Figure, meetsGoal } from "./figure.ts";

/** One figure as a line for the terminal. */
export function figureLine(figure: Figure): string {
  const { name, unit } = figure;
  const cells = [name.padEnd(64), shownValue(figure).padStart(8), unit.padEnd(5), shownRatio(figure)];
  const goal = shownGoal(figure);
  return [...cells, ...(goal ? [`  ${goal}`] : [])].join(" ").trimEnd();
}

/** Figures as a table in Markdown, for docs/performance.md. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name.trim(),
    `${shownValue(figure)} ${figure.unit}`.trim(),
    shownRatio(figure),
    shownGoal(figure),
  ]);
  const head = ["measured", "value", "ratio", "goal"];
  const widths = head.map((cell, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length), cell.length),
  );
  const line = (cells: readonly string[]) => `| ${cells.map((cell, k) => cell.padEnd(widths[k]!)).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join("\n");
}

/** Rounds to whole numbers from ten on, because no run repeats to a tenth; without `Intl`, which differs between machines. */
function shownValue({ value }: Figure): string {
  return value < 10 && !Number.isInteger(value)
    ? value.toFixed(2)
    : value.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function shownRatio({ against }: Figure): string {
  return against ? `${against.ratio.toFixed(2)} × ${against.name}` : "";
}

function shownGoal(figure: Figure): string {
  const { goal, unit } = figure;
  if (!goal) return "";
  const met = meetsGoal(figure);
  const limit = `${goal.atMost} ${goal.of === "ratio" ? "×" : unit}`.trim();
  return `≤ ${limit}: ${met === undefined ? "not measured" : met ? "met" : "not met"}`;
}
