import type { Change, Row, Run } from "../../model/change.ts";
import type { InlineRow, MarkChange, Segment } from "../view.ts";
import { cutBefore } from "./cutText.ts";
import { headlineRow } from "./headlineRow.ts";
import { markChanges } from "./markChanges.ts";
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
    const marks = newTargets(row, sides);
    rows.push({
      kind,
      ...(change.quiet?.has(row) ? { segments: quietSegments(segments), isQuiet: true } : { segments }),
      ...(marks.length > 0 && { marks }),
    });
  }
  return rows;
}

/** Longer addresses, and more of them in one row, would outweigh the words. */
const longestTarget = 300;
const mostTargets = 5;

/** The links and pictures of a row whose targets changed. */
function newTargets(row: Row, { before, after }: Sides): MarkChange[] {
  if (row.kind !== "edited" && row.kind !== "moved") return [];
  const [older, newer] = [before[row.before[0]]!, after[row.after[0]]!];
  if (!older.marks || !newer.marks) return [];
  return markChanges(older, newer)
    .flatMap((mark) => (mark.kind === "changed" && mark.before && mark.after ? [mark] : []))
    .slice(0, mostTargets)
    .map((mark) => ({
      ...mark,
      ...(mark.words && { words: cut(mark.words) }),
      before: cut(mark.before!),
      after: cut(mark.after!),
    }));
}

/** A cut address would lead nowhere: with an ellipsis it is none. */
function cut(text: string): string {
  return text.length <= longestTarget ? text : `${text.slice(0, cutBefore(text, longestTarget))} …`;
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
