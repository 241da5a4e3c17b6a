import { quietRuns } from "../diff/mod.ts";
import type { Row } from "../model/change.ts";
import { countWords } from "../model/countWords.ts";
import type { Paragraph } from "../model/paragraph.ts";

export interface WordCounts {
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/**
 * Counts words in insertions and added rows, and in deletions and removed rows. Moved text counts as neither, nor do quiet
 * differences: a text whose quotation marks became curly has no new words.
 */
export function countRowWords(
  rows: readonly Row[],
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): WordCounts {
  let wordsAdded = 0;
  let wordsRemoved = 0;
  for (const row of rows) {
    switch (row.kind) {
      case "unchanged":
        break;
      case "added":
        wordsAdded += countWords(after[row.after[0]]!.text);
        break;
      case "removed":
        wordsRemoved += countWords(before[row.before[0]]!.text);
        break;
      case "edited":
      case "moved":
      case "split":
      case "merged":
        quietRuns(row.runs).forEach((isQuiet, index) => {
          const [kind, text] = row.runs[index]!;
          if (isQuiet || kind === "=") return;
          if (kind === "+") wordsAdded += countWords(text);
          else wordsRemoved += countWords(text);
        });
        break;
      default:
        row satisfies never;
    }
  }
  return { wordsAdded, wordsRemoved };
}
