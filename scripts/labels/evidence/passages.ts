import type { Article } from "../../model/article.ts";
import type { Row, Run } from "../../model/change.ts";
import { metaOf, type Version } from "../../model/version.ts";
import type { LabelContext } from "../label.ts";

/** A place in a passage where the words differ: offsets into its two texts, end exclusive; one side may be empty. */
export interface Edit {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** A title or paragraph that is on both sides, with its differences. */
export interface Passage {
  readonly kind: "title" | "paragraph";
  readonly before: string;
  readonly after: string;
  readonly edits: readonly Edit[];
}

// Garbage-collected with the article, whose changes are labelled one after another.
const ofArticle = new WeakMap<Article, Map<readonly Row[], readonly Passage[]>>();
const ofTitle = new WeakMap<readonly Run[], Passage>();

/**
 * The title, if it changed, and every edited paragraph: what most labels look at, gathered once per change. Versions that
 * flip between the same two texts share their rows, and so their passages.
 */
export function passagesOf({ article, change, before, after }: LabelContext): readonly Passage[] {
  let ofRows = ofArticle.get(article);
  if (!ofRows) {
    ofRows = new Map();
    ofArticle.set(article, ofRows);
  }
  let paragraphs = ofRows.get(change.rows);
  if (!paragraphs) {
    const textOf = (of: Version, positions: readonly number[]): string =>
      positions.map((position) => article.paragraphs[of.paragraphs[position]!]!.text).join("\n");
    const found: Passage[] = [];
    for (const row of change.rows) {
      if (!("runs" in row)) continue;
      const edits = editsOf(row.runs);
      if (edits.length === 0) continue;
      found.push({ kind: "paragraph", before: textOf(before, row.before), after: textOf(after, row.after), edits });
    }
    paragraphs = found;
    ofRows.set(change.rows, paragraphs);
  }
  if (!change.title) return paragraphs;
  let title = ofTitle.get(change.title);
  if (!title) {
    const edits = editsOf(change.title);
    if (edits.length > 0) {
      title = { kind: "title", before: metaOf(before).title!, after: metaOf(after).title!, edits };
      ofTitle.set(change.title, title);
    }
  }
  return title ? [title, ...paragraphs] : paragraphs;
}

/** The edits of a passage; adjacent deletions and insertions are one edit. */
function editsOf(runs: readonly Run[]): Edit[] {
  const edits: Edit[] = [];
  let [before, after] = [0, 0];
  let from: Edit["before"] | undefined;
  for (const [of, text] of runs) {
    if (of !== "=") from ??= [before, after];
    else if (from) {
      edits.push({ before: [from[0], before], after: [from[1], after] });
      from = undefined;
    }
    if (of !== "+") before += text.length;
    if (of !== "-") after += text.length;
  }
  if (from) edits.push({ before: [from[0], before], after: [from[1], after] });
  return edits;
}

/** The deleted and the inserted text of an edit. */
export function textsOf(passage: Passage, { before, after }: Edit): [deleted: string, inserted: string] {
  return [passage.before.slice(before[0], before[1]), passage.after.slice(after[0], after[1])];
}

/** Maximum length of a short edit in UTF-16 units: about eight words. */
const longestShort = 48;

/** Whether both sides of an edit are so short that they correspond to each other. */
export function isShort({ before, after }: Edit): boolean {
  return before[1] - before[0] <= longestShort && after[1] - after[0] <= longestShort;
}

/** The edits of a passage, merged if at most `gap` UTF-16 units were kept between them. */
export function joinedEdits({ edits }: Passage, gap: number): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && edit.before[0] - last.before[1] <= gap) {
      joined[joined.length - 1] = { before: [last.before[0], edit.before[1]], after: [last.after[0], edit.after[1]] };
    } else joined.push(edit);
  }
  return joined;
}
