import type { Change, Row, Run } from "../../model/change.ts";
import type { InlineRow, Segment } from "../view.ts";
import { headlineRow } from "./headlineRow.ts";
import type { Sides } from "./rowView.ts";
import { inlineSegments, quietSegments } from "./segments.ts";

/**
 * The changed rows of a change in one column, in reading order, as lists and feeds show it; the title first, unless a row
 * says the same, which is called the title then.
 */
export function inlineRows(change: Change, sides: Sides): InlineRow[] {
  const rows: InlineRow[] = [];
  const headline = headlineRow(change, sides);
  if (change.title && !headline) rows.push({ kind: "title", segments: inlineSegments(change.title) });
  for (const row of change.rows) {
    if (row.kind === "unchanged") continue;
    const segments = rowSegments(row, sides);
    const kind = row === headline ? "title" : row.kind;
    rows.push(change.quiet?.has(row) ? { kind, segments: quietSegments(segments), isQuiet: true } : { kind, segments });
  }
  return rows;
}

function rowSegments(row: Exclude<Row, { kind: "unchanged" }>, { before, after }: Sides): Segment[] {
  // The line feed that joins two paragraphs is shown as the proofreaders' mark for a break.
  return inlineSegments(runsOf()).map((segment) =>
    segment.text.includes("\n") ? { ...segment, text: segment.text.replaceAll("\n", " ¶ ") } : segment,
  );

  function runsOf(): readonly Run[] {
    switch (row.kind) {
      case "added":
        return [["+", after[row.after[0]]!.text]];
      case "removed":
        return [["-", before[row.before[0]]!.text]];
      default:
        return row.runs;
    }
  }
}
