import type { Row } from "../../model/change.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import type { Item, RowView } from "../view.ts";
import { type Ghost, withGhosts } from "./ghosts.ts";
import { moveDistance } from "./moveDistance.ts";
import { ghostView, rowView, type Sides } from "./rowView.ts";
import { type UnchangedParagraphs, unchangedParagraphs } from "./unchangedParagraphs.ts";

/** Number of unchanged rows that stay visible beside a changed one, as its context. */
const context = 1;
/** Fewer hidden rows than this are not worth a click. */
const fewest = 4;
/**
 * Longest paragraph, in UTF-16 units, that stays open before the first changed row, which is what a reader came for: a
 * longer one would push it off the screen of a telephone.
 */
const longestBefore = 60;
/**
 * Maximum length of an unchanged stretch on a page, in UTF-16 units. A statute of 2 MB with three edited articles would
 * otherwise be repeated in full in each of its changes; the page says what it omits, and `article.json` has it.
 */
const longest = 16_000;

/**
 * The rows in reading order, with long unchanged stretches folded, and a ghost in the place that a moved row left.
 *
 * @param idOf see `RowContext`
 * @param unchanged one for all changes of an article
 * @param quiet rows that differ only in what says nothing new
 */
export function itemsOf(
  rows: readonly Row[],
  sides: Sides,
  idOf: (before: string, after: string) => string,
  unchanged = unchangedParagraphs(),
  quiet?: ReadonlySet<Row>,
): Item[] {
  const items: (Item | Ghost)[] = [];
  const moved = new Map<Row, RowView>();
  const inChange = {
    idOf,
    moveDistance: moveDistance(rows),
    ...(quiet && { isQuiet: (row: Row) => quiet.has(row) }),
  };
  const open = (some: readonly (Row | Ghost)[]) => {
    for (const row of some) {
      if (row.kind === "unchanged") items.push(unchanged.itemOf(sides.after[row.after[0]]!));
      else if (row.kind === "ghost") items.push(row);
      else {
        const view = rowView(row, sides, inChange);
        if (row.kind === "moved") moved.set(row, view);
        items.push({ kind: "row", row: view });
      }
    }
  };
  const lines = withGhosts(rows);
  for (let at = 0; at < lines.length; ) {
    const end = stretchEnd(lines, at);
    // At the start and the end of a change there is no row beside the stretch, so all of it is folded.
    const from = at === 0 ? at : at + context;
    const to = end === lines.length ? end : end - (at === 0 && isLong(lines[end - 1]!, sides) ? 0 : context);
    const least = at === 0 && end < lines.length ? 1 : fewest;
    if (lines[at]!.kind !== "unchanged" || to - from < least) open(lines.slice(at, end));
    else {
      open(lines.slice(at, from));
      // A stretch of unchanged rows holds no ghost.
      items.push(foldOf(lines.slice(from, to) as Row[], sides, unchanged));
      open(lines.slice(to, end));
    }
    at = end;
  }
  // A ghost may come before its row, from which it takes its id.
  return items.map((item) =>
    item.kind === "ghost" && "of" in item ? { kind: "ghost", ghost: ghostView(moved.get(item.of)!) } : item,
  );
}

function isLong(row: Row | Ghost, { after }: Sides): boolean {
  return row.kind === "unchanged" && after[row.after[0]]!.text.length > longestBefore;
}

/** The end, exclusive, of the stretch of changed or of unchanged rows that begins at `start`. */
function stretchEnd(rows: readonly (Row | Ghost)[], start: number): number {
  const isUnchanged = rows[start]!.kind === "unchanged";
  let end = start + 1;
  while (end < rows.length && (rows[end]!.kind === "unchanged") === isUnchanged) end++;
  return end;
}

function foldOf(rows: readonly Row[], { after }: Sides, { blockOf, wordsOf }: UnchangedParagraphs): Item {
  const paragraphs = rows.map((row) => after[row.after[0]!]!);
  const count = paragraphs.length;
  const wordsIn = (some: readonly Paragraph[]) => some.reduce((sum, paragraph) => sum + wordsOf(paragraph), 0);
  const [head, tail] = ends(paragraphs, longest);
  const left = paragraphs.slice(head, tail);
  return {
    kind: "fold",
    count,
    words: wordsIn(paragraphs),
    head: paragraphs.slice(0, head).map(blockOf),
    ...(left.length > 0 && { left: { count: left.length, words: wordsIn(left) } }),
    tail: paragraphs.slice(tail).map(blockOf),
  };
}

/**
 * Cuts the middle out of paragraphs whose total length exceeds `limit` UTF-16 units: returns `[head, tail]`; the paragraphs
 * before `head` and from `tail` on are shown, at most half of the limit each.
 */
function ends(paragraphs: readonly Paragraph[], limit: number): [head: number, tail: number] {
  const count = paragraphs.length;
  const total = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (total <= limit) return [count, count];
  const head = fitting(paragraphs, limit / 2);
  const tail = count - fitting(paragraphs.toReversed(), limit / 2);
  return [head, tail];
}

/** The number of paragraphs, from the first, whose total length is within `limit` UTF-16 units. */
export function fitting(paragraphs: readonly Paragraph[], limit: number): number {
  let count = 0;
  for (let room = limit; count < paragraphs.length; count++) {
    room -= paragraphs[count]!.text.length;
    if (room < 0) break;
  }
  return count;
}
