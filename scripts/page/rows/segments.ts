import { quietRuns } from "../../diff/mod.ts";
import type { Run } from "../../model/change.ts";
import type { Mark, Paragraph } from "../../model/paragraph.ts";
import type { Segment } from "../view.ts";

type Side = "before" | "after";

/** A run, and whether what it changes is quiet. */
type ToldRun = readonly [...run: Run, quiet: boolean];

/** A row's runs are asked for three times: for either side of it and for both in one column. */
const told = new WeakMap<readonly Run[], readonly ToldRun[]>();

function tellQuiet(runs: readonly Run[]): readonly ToldRun[] {
  const known = told.get(runs);
  if (known) return known;
  const quiet = quietRuns(runs);
  const made = runs.map(([kind, text], index): ToldRun => [kind, text, quiet[index]!]);
  told.set(runs, made);
  return made;
}

/** Lines of a side's runs, one a paragraph: the line feeds that join the paragraphs of a split or merged row part them. */
function sideLines(runs: readonly Run[], side: Side, paragraphs: readonly Paragraph[]): ToldRun[][] {
  const kept = runsOfSide(runs, side);
  if (paragraphs.length === 1) return [kept];
  const lines: ToldRun[][] = [];
  let line: ToldRun[] = [];
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

/** The runs that make up one side's text; those that meet once the other side's are taken out are one run. */
function runsOfSide(runs: readonly Run[], side: Side): ToldRun[] {
  const other = side === "before" ? "+" : "-";
  const joined: ToldRun[] = [];
  for (const run of tellQuiet(runs)) {
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

/** The parts of a segment that the marks around it add. */
function markedAs(marks: readonly Mark[]): Omit<Segment, "text" | "change" | "quiet"> {
  const found: { -readonly [K in keyof Segment]?: Segment[K] } = {};
  for (const [, , kind, target] of marks) {
    if (kind === "link") {
      if (target && /^https?:\/\//i.test(target)) found.href = target;
    } else if (kind !== "image") found[kind] = true;
  }
  return found as Omit<Segment, "text" | "change" | "quiet">;
}

/** One sweep over the text: its cost is the number of segments times the depth to which marks are nested. */
function marked(runs: readonly ToldRun[], marks: readonly Mark[] = []): Segment[] {
  // Nearly always, at a tenth of the cost.
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

/** The paragraphs of one side of a row, cut where the kind of change or the set of marks changes. */
export function sideSegments(runs: readonly Run[], side: Side, paragraphs: readonly Paragraph[]): Segment[][] {
  return sideLines(runs, side, paragraphs).map((line, index) => marked(line, paragraphs[index]!.marks));
}

/** A whole paragraph, with one kind of change or none. */
export function paragraphSegments(paragraph: Paragraph, change?: "deleted" | "inserted"): Segment[] {
  const kind = change === "deleted" ? "-" : change === "inserted" ? "+" : "=";
  return paragraph.text ? marked([[kind, paragraph.text, false]], paragraph.marks) : [];
}

/** Runs in one column, both sides in place, without marks. */
export function inlineSegments(runs: readonly Run[]): Segment[] {
  return tellQuiet(runs).map(unmarked);
}

function unmarked([kind, text, quiet]: ToldRun): Segment {
  if (kind === "=") return { text };
  const change = kind === "-" ? "deleted" : "inserted";
  return quiet ? { text, change, quiet } : { text, change };
}

/** The same stretches, what changed in them shown softly. */
export function quietSegments(segments: readonly Segment[]): Segment[] {
  return segments.map((segment) => (segment.change ? { ...segment, quiet: true } : segment));
}
