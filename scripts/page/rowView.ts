import type { Row } from "../model/change.ts";
import type { Paragraph } from "../model/paragraph.ts";
import { markChanges } from "./markChanges.ts";
import { paragraphSegments, sideSegments } from "./segments.ts";
import type { Block, RowView, Segment } from "./view.ts";

/** The paragraphs of a change's two versions, in their reading order. */
export interface Sides {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

export function blockOf(paragraph: Paragraph, segments: readonly Segment[] = paragraphSegments(paragraph)): Block {
  const { type, level, ordered } = paragraph;
  return { type: type ?? "paragraph", ...(level && { level }), ...(ordered && { ordered }), segments };
}

const joined = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text).join("\n");

/** One row as the templates show it. `idOf` gives changed rows their permanent ids. */
export function rowView(row: Row, sides: Sides, idOf: (before: string, after: string) => string): RowView {
  const before = row.before.map((position) => sides.before[position]!);
  const after = row.after.map((position) => sides.after[position]!);
  if (row.kind === "unchanged") return { kind: row.kind, after: after.map((paragraph) => blockOf(paragraph)) };
  const id = idOf(joined(before), joined(after));
  switch (row.kind) {
    case "added":
      return { kind: row.kind, id, before: [], after: after.map((p) => blockOf(p, paragraphSegments(p, "inserted"))) };
    case "removed":
      return { kind: row.kind, id, before: before.map((p) => blockOf(p, paragraphSegments(p, "deleted"))), after: [] };
    case "edited":
    case "moved":
    case "split":
    case "merged": {
      const view = {
        kind: row.kind,
        id,
        before: sideSegments(row.runs, "before", before).map((segments, index) => blockOf(before[index]!, segments)),
        after: sideSegments(row.runs, "after", after).map((segments, index) => blockOf(after[index]!, segments)),
      };
      if (row.kind === "split" || row.kind === "merged") return view;
      const sameWords = row.runs.every(([kind]) => kind === "=");
      // Beside changed words only a new target is news: a mark that comes and goes with its word is shown by the word.
      const marks = markChanges(before[0]!, after[0]!).filter(({ before, after }) => sameWords || (before && after));
      const by = row.after[0] - row.before[0];
      return {
        ...view,
        ...(row.kind === "moved" && { moved: { direction: by < 0 ? "up" : "down", by: Math.max(1, Math.abs(by)) } }),
        ...(marks.length > 0 && { marks }),
      };
    }
  }
}
