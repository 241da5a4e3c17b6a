import { quietRuns } from "../../diff/mod.ts";
import type { Run } from "../../model/change.ts";
import type { Mark, Paragraph } from "../../model/paragraph.ts";
import type { Segment } from "../view.ts";

type Side = "before" | "after";

/** A run, whether its change is quiet, and whether it is a break between paragraphs. */
type MarkedRun = readonly [...run: Run, quiet: boolean, joint?: true];

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
  return linesOf(runsOfSide(runs, side), paragraphs);
}

/** @param isRedline whether deleted runs are not part of the text of the paragraphs */
function linesOf(runs: readonly MarkedRun[], paragraphs: readonly Paragraph[], isRedline = false): MarkedRun[][] {
  if (paragraphs.length === 1) return [[...runs]];
  const lines: MarkedRun[][] = [];
  let line: MarkedRun[] = [];
  let room = paragraphs[0]!.text.length;
  for (const run of runs) {
    const [kind, text, quiet] = run;
    if (isRedline && kind === "-") {
      line.push(run);
      continue;
    }
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

/**
 * A sweep over the text: O(segments × depth of nested marks).
 *
 * @param isRedline whether deleted runs are not part of the text that the marks count in
 */
function marked(runs: readonly MarkedRun[], marks: readonly Mark[] = [], isRedline = false): Segment[] {
  // The usual case, at a tenth of the cost.
  if (marks.length === 0) return runs.filter(([, text, , joint]) => text || joint).map(unmarked);
  const segments: Segment[] = [];
  const edges = [...new Set([...marks.map(([start]) => start), ...marks.map(([, end]) => end)])].sort((a, b) => a - b);
  let offset = 0;
  let edge = 0;
  let nextMark = 0;
  let open: Mark[] = [];
  for (const run of runs) {
    if (isRedline && run[0] === "-") {
      segments.push(unmarked(run));
      continue;
    }
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

/**
 * The paragraphs of the newer side of a row with the deleted words in their places, as an editor marks up a text; deleted
 * words lose their links and emphasis, which the older side has.
 */
export function redlineSegments(
  runs: readonly Run[],
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): Segment[][] {
  const lines = linesOf(cutAtJoints(markQuiet(runs), before), after, true);
  return lines.map((line, index) => marked(line, after[index]!.marks, true));
}

/** The same runs, with the line feeds that join paragraphs of the older side as deleted runs of their own. */
function cutAtJoints(runs: readonly MarkedRun[], before: readonly Paragraph[]): readonly MarkedRun[] {
  if (before.length === 1) return runs;
  const cut: MarkedRun[] = [];
  let at = 0;
  let next = 0;
  let joint = before[0]!.text.length;
  for (const run of runs) {
    const [kind, text, quiet] = run;
    if (kind === "+") {
      cut.push(run);
      continue;
    }
    const end = at + text.length;
    let from = at;
    for (; next < before.length - 1 && joint < end; joint += before[next]!.text.length + 1) {
      // A line feed that both sides have is one of code.
      if (kind === "-") {
        if (joint > from) cut.push([kind, text.slice(from - at, joint - at), quiet]);
        cut.push([kind, "", quiet, true]);
        from = joint + 1;
      }
      next++;
    }
    if (from === at) cut.push(run);
    else if (from < end) cut.push([kind, text.slice(from - at), quiet]);
    at = end;
  }
  return cut;
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

function unmarked([kind, text, quiet, joint]: MarkedRun): Segment {
  if (kind === "=") return { text };
  const change = kind === "-" ? "deleted" : "inserted";
  if (joint) return { text, change, joint };
  return quiet ? { text, change, quiet } : { text, change };
}

/** The same stretches, what changed in them shown softly. */
export function quietSegments(segments: readonly Segment[]): Segment[] {
  return segments.map((segment) => (segment.change ? { ...segment, quiet: true } : segment));
}
