import { compareVersions } from "../diff/mod.ts";
import type { Row, Run } from "../model/change.ts";
import { countWords } from "../model/countWords.ts";
import type { OutsideChange, OutsideRow } from "../model/outsideChange.ts";
import type { Paragraph } from "../model/paragraph.ts";
import { countRowWords } from "./countRowWords.ts";

/** Rows kept of one change outside the text: enough to see what the choice of the article's part leaves out. */
const mostRows = 8;
/** UTF-16 units of a row that is kept. */
const longestRow = 4_000;
/** Paragraphs of one side that are paired with those of the other; of more, the words are counted without it. */
const mostPaired = 150;

/**
 * What differs between two captures of a page outside the article's text, from the paragraphs that only one of them has:
 * words counted, and the first rows. What only moved there is no difference.
 *
 * A box of advertisements is another one in every capture, so what is kept has a limit, whatever differs.
 *
 * @returns undefined where no word differs
 */
export function compareOutside(before: readonly Paragraph[], after: readonly Paragraph[]): OutsideChange | undefined {
  const isPaired = before.length <= mostPaired && after.length <= mostPaired;
  const rows = isPaired ? compareVersions(before, after) : unpaired(before, after);
  let [wordsAdded, wordsRemoved] = [0, 0];
  const changed = rows.filter((row) => {
    const words = countRowWords([row], before, after);
    wordsAdded += words.wordsAdded;
    wordsRemoved += words.wordsRemoved;
    return words.wordsAdded + words.wordsRemoved > 0;
  });
  if (changed.length === 0) return undefined;
  const kept = changed
    .map((row) => outsideRow(row, before, after))
    .filter(isShort)
    .slice(0, mostRows);
  return { wordsAdded, wordsRemoved, rows: kept, more: changed.length - kept.length };
}

function unpaired(before: readonly Paragraph[], after: readonly Paragraph[]): Row[] {
  return [
    ...before.map((_, at): Row => ({ kind: "removed", before: [at], after: [] })),
    ...after.map((_, at): Row => ({ kind: "added", before: [], after: [at] })),
  ];
}

function outsideRow(row: Row, before: readonly Paragraph[], after: readonly Paragraph[]): OutsideRow {
  switch (row.kind) {
    case "added":
      return { kind: "added", runs: [["+", after[row.after[0]]!.text]] };
    case "removed":
      return { kind: "removed", runs: [["-", before[row.before[0]]!.text]] };
    case "unchanged":
      return { kind: "edited", runs: [["=", after[row.after[0]]!.text]] };
    case "edited":
    case "moved":
    case "split":
    case "merged":
      return { kind: "edited", runs: row.runs.map(([kind, text]): Run => [kind, text.replaceAll("\n", " ")]) };
    default:
      return row satisfies never;
  }
}

function isShort({ runs }: OutsideRow): boolean {
  return runs.reduce((sum, [, text]) => sum + text.length, 0) <= longestRow;
}

/** The words of a text, without what stands between them; "" where there is none. Two texts with the same are one here. */
export function wordsAlone(text: string): string {
  return countWords(text) === 0
    ? ""
    : text
        .normalize("NFC")
        .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
        .trim();
}
