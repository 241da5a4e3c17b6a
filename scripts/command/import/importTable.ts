import type { ImportResult } from "../../import/importResult.ts";

/** Maximum number of articles listed one by one. */
const mostRows = 40;

/** The result of an import as a table: a line for each article, and the totals. */
export function importTable({ articles, ...sums }: ImportResult): string {
  const head = ["article", "new", "known", "first", "last"];
  const rows = articles
    .slice(0, mostRows)
    .map(({ id, first, last, ...counts }) => [id, counted(counts.new), counted(counts.known), day(first), day(last)]);
  const more = articles.length - mostRows;
  const total = [
    `${counted(articles.length)} ${articles.length === 1 ? "article" : "articles"}`,
    counted(sums.new),
    counted(sums.known),
    day(sums.first ?? ""),
    day(sums.last ?? ""),
  ];
  const all = [head, ...rows, total];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join("  ")
      .trimEnd(),
  );
  if (more > 0) lines.splice(-1, 0, `… and ${counted(more)} more`);
  return lines.map((text) => `  ${text}`).join("\n");
}

function counted(number: number): string {
  return number.toLocaleString("en-US");
}

function day(instant: string): string {
  return instant.slice(0, 10);
}
