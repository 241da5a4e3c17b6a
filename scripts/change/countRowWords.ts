import { quietRuns } from "../diff/quietRuns.ts";
import type { Row, Run } from "../model/change.ts";
import { countWords } from "../model/countWords.ts";
import type { Paragraph } from "../model/paragraph.ts";

export interface WordCounts {
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/**
 * Words in insertions and added rows, and in deletions and removed rows. What only moved counts as neither, nor does
 * what differs quietly: a text whose quotation marks were made curly has no new words.
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
        wordsAdded += countIn(row.runs, "+");
        wordsRemoved += countIn(row.runs, "-");
        break;
      default:
        row satisfies never;
    }
  }
  return { wordsAdded, wordsRemoved };
}

function countIn(runs: readonly Run[], kind: Run[0]): number {
  let count = 0;
  const quiet = quietRuns(runs);
  runs.forEach(([of, text], index) => {
    if (of === kind && !quiet[index]) count += countWords(text);
  });
  return count;
}
