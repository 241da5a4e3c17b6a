import type { Change, Row } from "../model/change.ts";
import type { Paragraph } from "../model/paragraph.ts";
import type { Sides } from "./rowView.ts";
import { inlineSegments } from "./segments.ts";
import type { InlineRow, Segment } from "./view.ts";

/** The changed rows of a change in one column, in reading order, the title first: how lists and feeds show it. */
export function inlineRows(change: Change, sides: Sides): InlineRow[] {
  const rows: InlineRow[] = change.title ? [{ kind: "title", segments: inlineSegments(change.title) }] : [];
  for (const row of change.rows) {
    if (row.kind !== "unchanged") rows.push({ kind: row.kind, segments: rowSegments(row, sides) });
  }
  return rows;
}

function rowSegments(row: Exclude<Row, { kind: "unchanged" }>, sides: Sides): Segment[] {
  const whole = (paragraphs: readonly Paragraph[], at: number, change: "deleted" | "inserted") => [
    { text: paragraphs[at]!.text, change },
  ];
  if (row.kind === "added") return whole(sides.after, row.after[0], "inserted");
  if (row.kind === "removed") return whole(sides.before, row.before[0], "deleted");
  // The line feed that joins two paragraphs is shown as the sign editors write for a break.
  return inlineSegments(row.runs).map((segment) => ({ ...segment, text: segment.text.replaceAll("\n", " ¶ ") }));
}
