import type { Row } from "../../model/change.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import type { Block, GhostView, Move, RowView, Segment } from "../view.ts";
import { cutBefore } from "./cutText.ts";
import { markChanges } from "./markChanges.ts";
import { paragraphSegments, quietSegments, redlineSegments, sideSegments } from "./segments.ts";
import { longestWhole, shortened } from "./shortened.ts";

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
      const apart = row.coarse || row.runs.reduce((sum, [, text]) => sum + text.length, 0) > longestWhole || undefined;
      const older = jointed(sideSegments(row.runs, "before", before), "deleted");
      const newer = apart ? sideSegments(row.runs, "after", after) : redlineSegments(row.runs, before, after);
      const view = {
        kind: row.kind,
        id,
        before: older.map((segments, index) => blockOf(before[index]!, segments)),
        after: jointed(newer, "inserted").map((segments, index) => blockOf(after[index]!, segments)),
        ...(row.coarse && { coarse: row.coarse }),
        ...(apart && ({ apart } as const)),
      };
      if (row.kind === "split" || row.kind === "merged") return view;
      const marks = markChanges(before[0]!, after[0]!);
      return {
        ...view,
        ...(row.kind === "moved" && { ...movedBy(moveDistance(row)), origin: `#${ghostId(id)}` }),
        ...(marks.length > 0 && { marks }),
      };
    }
  }
}

/** One line in the place that a moved row left, so that the older column reads as its version did. */
export function ghostView({ id = "", moved, before = [], apart }: RowView): GhostView {
  // What the row shows itself, the ghost only begins.
  const shown = apart ? before.slice(0, 1).map(startOf) : before;
  return { id: ghostId(id), href: `#${id}`, ...(moved && { moved }), before: shown };
}

function ghostId(id: string): string {
  return `${id}-from`;
}

function movedBy(distance: number): { moved?: Move } {
  return distance === 0 ? {} : { moved: { direction: distance < 0 ? "up" : "down", by: Math.abs(distance) } };
}

/** The same paragraphs, with the breaks between them shown as changed. */
function jointed(lines: readonly Segment[][], change: "deleted" | "inserted"): readonly Segment[][] {
  return lines.length === 1
    ? lines
    : lines.map((line, index) => (index < lines.length - 1 ? [...line, { text: "", change, joint: true }] : line));
}

const ghostLength = 160;

function startOf({ left: _, ...block }: Block): Block {
  const text = block.text ?? block.segments!.map(({ text }) => text).join("");
  const { segments: __, ...rest } = block;
  return { ...rest, text: text.length <= ghostLength ? text : `${text.slice(0, cutBefore(text, ghostLength))} …` };
}
