import type { Row } from "../model/change.ts";
import type { Paragraph } from "../model/paragraph.ts";
import { countWords } from "../model/countWords.ts";
import { type Sides, rowView } from "./rowView.ts";
import type { Item, RowView } from "./view.ts";

/** Unchanged rows that stay open beside a changed one, so that it is read in its place. */
const context = 1;
/** Fewer hidden rows than this are not worth a click. */
const fewest = 4;
/**
 * UTF-16 units of one unchanged stretch that a page repeats. A statute of 2 MB with three edited articles would else
 * repeat itself whole in each of its changes; what is left out is said, and stands in `article.json`.
 */
const longest = 16_000;

/**
 * Rows in reading order, the long unchanged stretches folded.
 *
 * @param open how many rows of an unchanged stretch at the start or the end of the change stay open beside it
 */
export function itemsOf(rows: readonly Row[], sides: Sides, idOf: (before: string, after: string) => string): Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < rows.length) {
    const row = rows[at]!;
    if (row.kind !== "unchanged") {
      items.push({ kind: "row", row: rowView(row, sides, idOf) });
      at++;
      continue;
    }
    let end = at;
    while (end < rows.length && rows[end]!.kind === "unchanged") end++;
    const from = at === 0 ? at : at + context;
    const to = end === rows.length ? end : end - context;
    const show = (start: number, stop: number) =>
      rows.slice(start, stop).map((row) => rowView(row, sides, idOf));
    const open = (start: number, stop: number) => {
      for (const row of show(start, stop)) items.push({ kind: "row", row });
    };
    if (to - from < fewest) open(at, end);
    else {
      open(at, from);
      items.push(foldOf(rows.slice(from, to), sides, (start, stop) => show(from + start, from + stop)));
      open(to, end);
    }
    at = end;
  }
  return items;
}

function foldOf(rows: readonly Row[], { after }: Sides, show: (start: number, stop: number) => RowView[]): Item {
  const paragraphs = rows.map((row) => after[row.after[0]!]!);
  const count = paragraphs.length;
  const words = wordsIn(paragraphs);
  const [head, tail] = ends(paragraphs, longest);
  const left = paragraphs.slice(head, tail);
  return {
    kind: "fold",
    count,
    words,
    head: show(0, head),
    ...(left.length > 0 && { left: { count: left.length, words: wordsIn(left) } }),
    tail: show(tail, count),
  };
}

export function wordsIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
}

/**
 * Cuts the middle out of paragraphs longer than `limit` UTF-16 units together: `[head, tail]`, to show are those before
 * `head` and from `tail` on. A middle of fewer than three paragraphs is not cut unless it alone is too long.
 */
export function ends(paragraphs: readonly Paragraph[], limit: number): [head: number, tail: number] {
  const count = paragraphs.length;
  const total = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (total <= limit) return [count, count];
  let head = 0;
  for (let size = 0; head < count; head++) {
    size += paragraphs[head]!.text.length;
    if (size > limit / 2) break;
  }
  let tail = count;
  for (let size = 0; tail > head; tail--) {
    size += paragraphs[tail - 1]!.text.length;
    if (size > limit / 2) break;
  }
  return [head, tail];
}
