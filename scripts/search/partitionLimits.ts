import type { RecordRef } from "./records/recordRef.ts";

/**
 * How large the partitions of the index are. All numbers are weights: words, with `wordsOfRecord` more for each record.
 * Pagefind's memory follows the weight (0.46 kB a word, 75 kB a record), and so does its time: 3 seconds a million.
 */
export interface PartitionLimits {
  /** Up to this, the index is one partition: no reader pays for partitions that save no builder's time. */
  readonly whole: number;
  /** No partition of any kind is heavier, unless by one record. */
  readonly most: number;
  /**
   * Partitions of changes: large ones of the oldest, then smaller and smaller ones, each size of what is not enough for
   * one of the size before. The last is what a new version costs.
   */
  readonly changes: readonly PartitionRange[];
  /** Texts are divided further while a partition of them is heavier … */
  readonly texts: number;
  /** … and there are no more of them than this, or until they hold what memory allows. */
  readonly mostTexts: number;
  /** What is indexed while others hold memory. */
  readonly beside: number;
}

export interface PartitionRange {
  readonly least: number;
  readonly most: number;
}

/** Pagefind's memory for a record beside its words, in words: 75 kB of 0.46 kB. */
const wordsOfRecord = 160;

/** 0.75 GB, so that the process tree stays below 1.5 GB. */
const most = 1_600_000;

export const partitionLimits: PartitionLimits = {
  // 120 articles with 400 changes in two seconds; measured on made-up news, as all of these.
  whole: 600_000,
  most,
  changes: [
    { least: 540_000, most },
    { least: 135_000, most: 405_000 },
    // Up to 550 changes of 110 words: a third of a second on the average.
    { least: 50_000, most: 150_000 },
  ],
  // 360 texts of 675 words: one second.
  texts: 300_000,
  mostTexts: 32,
  // What a new version costs: a partition of the newest changes and one of texts. 0.35 GB.
  beside: 750_000,
};

export function weightOf({ words }: RecordRef): number {
  return words + wordsOfRecord;
}
