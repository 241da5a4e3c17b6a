import { quietRuns } from "../../diff/mod.ts";
import type { Run } from "../../model/change.ts";
import type { Mark, Paragraph } from "../../model/paragraph.ts";
import type { Segment } from "../view.ts";

type Side = "before" | "after";

/** A run, and whether its change is quiet. */
type MarkedRun = readonly [...run: Run, quiet: boolean];

/** Cache: a row's runs are needed three times, for each side and for both in one column. */
const markedRuns = new WeakMap<readonly Run[], readonly MarkedRun[]>();

function markQuiet(runs: readonly Run[]): readonly MarkedRun[] {
  const known = markedRuns.get(runs);
  if (known) return known;
  const quiet = quietRuns(runs);
  const made = runs.map(([kind, text], index): MarkedRun => [kind, text, quiet[index]!]);
  markedRuns.set(runs, made);
  return made;
}

/** Divides a side's runs into paragraphs, at the line feeds that join those of a split or merged row. */
function sideLines(runs: readonly Run[], side: Side, paragraphs: readonly Paragraph[]): MarkedRun[][] {
  const kept = runsOfSide(runs, side);
  if (paragraphs.length === 1) return [kept];
  const lines: MarkedRun[][] = [];
  let line: MarkedRun[] = [];
  let room = paragraphs[0]!.text.length;
  for (const [kind, text, quiet] of kept) {
    let rest = text;
    while (rest.length > room) {
      if (room > 0) line.push([kind, rest.slice(0, room), quiet]);
      // The character at `room` is the joining line feed: it belongs to no paragraph.
      rest = rest.slice(room + 1);
      lines.push(line);
      line = [];
      room = paragraphs[lines.length]!.text.length;
    }
    if (rest) line.push([kind, rest, quiet]);
    room -= rest.length;
  }
  lines.push(line);
  while (lines.length < paragraphs.length) lines.push([]);
  return lines;
}

/** The runs of one side's text, with neighbours of the same kind merged. */
function runsOfSide(runs: readonly Run[], side: Side): MarkedRun[] {
  const other = side === "before" ? "+" : "-";
  const joined: MarkedRun[] = [];
  for (const run of markQuiet(runs)) {
    const [kind, text, quiet] = run;
    if (kind === other) continue;
    const last = joined.at(-1);
    if (last?.[0] === kind && last[2] === quiet) joined[joined.length - 1] = [kind, last[1] + text, quiet];
    else joined.push(run);
  }
  return joined;
}

/** The runs of one side of a title. */
export function titleSegments(runs: readonly Run[], side: Side): Segment[] {
  return runsOfSide(runs, side).map(unmarked);
}

/** The properties of a segment that the marks around it add. */
function markedAs(marks: readonly Mark[]): Omit<Segment, "text" | "change" | "quiet"> {
  const found: { -readonly [K in keyof Segment]?: Segment[K] } = {};
  for (const [, , kind, target] of marks) {
    if (kind === "link") {
      if (target && /^https?:\/\//i.test(target)) found.href = target;
    } else if (kind !== "image") found[kind] = true;
  }
  return found as Omit<Segment, "text" | "change" | "quiet">;
}

/** A sweep over the text: O(segments × depth of nested marks). */
function marked(runs: readonly MarkedRun[], marks: readonly Mark[] = []): Segment[] {
  // The usual case, at a tenth of the cost.
  if (marks.length === 0) return runs.filter(([, text]) => text).map(unmarked);
  const segments: Segment[] = [];
  const edges = [...new Set([...marks.map(([start]) => start), ...marks.map(([, end]) => end)])].sort((a, b) => a - b);
  let offset = 0;
  let edge = 0;
  let nextMark = 0;
  let open: Mark[] = [];
  for (const run of runs) {
    const { text, ...change } = unmarked(run);
    const end = offset + text.length;
    let from = offset;
    while (from < end) {
      while (edge < edges.length && edges[edge]! <= from) edge++;
      const to = Math.min(end, edges[edge] ?? end);
      while (nextMark < marks.length && marks[nextMark]![0] <= from) open.push(marks[nextMark++]!);
      if (open.length > 0) open = open.filter(([, stop]) => stop > from);
      segments.push({
        text: text.slice(from - offset, to - offset),
        ...change,
        ...markedAs(open),
      });
      from = to;
    }
    offset = end;
  }
  return segments;
}

/** The paragraphs of one side of a row, divided where the kind of change or the set of marks changes. */
export function sideSegments(runs: readonly Run[], side: Side, paragraphs: readonly Paragraph[]): Segment[][] {
  return sideLines(runs, side, paragraphs).map((line, index) => marked(line, paragraphs[index]!.marks));
}

/** The segments of a whole paragraph, with one kind of change or none. */
export function paragraphSegments(paragraph: Paragraph, change?: "deleted" | "inserted"): Segment[] {
  const kind = change === "deleted" ? "-" : change === "inserted" ? "+" : "=";
  return paragraph.text ? marked([[kind, paragraph.text, false]], paragraph.marks) : [];
}

/** The segments of runs in one column, with deletions and insertions inline, without marks. */
export function inlineSegments(runs: readonly Run[]): Segment[] {
  return markQuiet(runs).map(unmarked);
}

function unmarked([kind, text, quiet]: MarkedRun): Segment {
  if (kind === "=") return { text };
  const change = kind === "-" ? "deleted" : "inserted";
  return quiet ? { text, change, quiet } : { text, change };
}

/** The same stretches, what changed in them shown softly. */
export function quietSegments(segments: readonly Segment[]): Segment[] {
  return segments.map((segment) => (segment.change ? { ...segment, quiet: true } : segment));
}
