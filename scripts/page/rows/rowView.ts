import type { Row } from "../../model/change.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import type { Block, RowView, Segment } from "../view.ts";
import { markChanges } from "./markChanges.ts";
import { paragraphSegments, quietSegments, sideSegments } from "./segments.ts";
import { shortened } from "./shortened.ts";

/** A paragraph of a version, and whether it was hidden there when captured. */
export type VersionParagraph = Paragraph & { readonly isHidden?: true };

/** The paragraphs of a change's two versions, in their reading order. */
export interface Sides {
  readonly before: readonly VersionParagraph[];
  readonly after: readonly VersionParagraph[];
}

/** Paragraph length, in UTF-16 units, above which browsers take seconds for kerning: a line of 60 kB took 20 s. */
const longest = 10_000;

export function blockOf(
  paragraph: VersionParagraph,
  segments: readonly Segment[] = paragraphSegments(paragraph),
): Block {
  const { type, level, ordered, text, isHidden } = paragraph;
  const shown = shortened(segments);
  return {
    ...(type && { type }),
    ...(level && { level }),
    ...(ordered && { ordered }),
    ...(isHidden && { hidden: true }),
    ...(text.length > longest && { long: true }),
    ...textOrSegments(shown.segments),
    ...(shown.left > 0 && { left: shown.left }),
  };
}

/** A paragraph of one unmarked stretch as text alone: that is the usual case, and half as large. */
function textOrSegments(segments: readonly Segment[]): Pick<Block, "text" | "segments"> {
  const [first, second] = segments;
  return first && !second && Object.keys(first).length === 1 ? { text: first.text } : { segments };
}

const joined = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text).join("\n");

/** The context that a row's view takes from its change. */
export interface RowContext {
  /** The permanent id of a changed row, by its text on both sides. */
  readonly idOf: (before: string, after: string) => string;
  /** See `moveDistance`. */
  readonly moveDistance: (row: Row) => number;
  /** Whether the row differs only in what says nothing new. */
  readonly isQuiet?: (row: Row) => boolean;
}

/** One changed row as the page shows it. */
export function rowView(row: Exclude<Row, { kind: "unchanged" }>, sides: Sides, context: RowContext): RowView {
  const view = loudView(row, sides, context);
  if (!context.isQuiet?.(row)) return view;
  const { before, after } = view;
  return { ...view, ...(before && { before: before.map(quietened) }), ...(after && { after: after.map(quietened) }) };
}

function quietened(block: Block): Block {
  return block.segments ? { ...block, segments: quietSegments(block.segments) } : block;
}

function loudView(row: Exclude<Row, { kind: "unchanged" }>, sides: Sides, { idOf, moveDistance }: RowContext): RowView {
  const before = row.before.map((position) => sides.before[position]!);
  const after = row.after.map((position) => sides.after[position]!);
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
        ...(row.coarse && { coarse: row.coarse }),
      };
      if (row.kind === "split" || row.kind === "merged") return view;
      const marks = markChanges(before[0]!, after[0]!);
      const by = row.kind === "moved" ? moveDistance(row) : 0;
      return {
        ...view,
        ...(by !== 0 && { moved: { direction: by < 0 ? "up" : "down", by: Math.abs(by) } }),
        ...(marks.length > 0 && { marks }),
      };
    }
  }
}
