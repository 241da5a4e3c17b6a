import type { RecordRef } from "./records/recordRef.ts";

/**
 * Limits on the size of partitions. All numbers are weights: words, plus `wordsOfRecord` for each record.
 * Pagefind's memory is proportional to the weight (0.46 kB per word, 75 kB per record), and so is its time: 3 s per million.
 */
export interface PartitionLimits {
  /** Up to this weight, the index is one partition: more would cost readers and save no build time. */
  readonly whole: number;
  /** Hard limit for every partition; exceeded only by a single oversized record. */
  readonly most: number;
  /**
   * Sizes of the partitions of changes: large ones for the oldest changes, then smaller and smaller ones for those that do
   * not fill a partition of the previous size. A new version re-indexes only the last, smallest one.
   */
  readonly changes: readonly PartitionRange[];
  /** Texts are divided further while a partition of them is heavier … */
  readonly texts: number;
  /** … and there are fewer of them than this, or until each fits in memory. */
  readonly mostTexts: number;
  /** Weight indexed at once while other work needs memory. */
  readonly beside: number;
}

export interface PartitionRange {
  readonly least: number;
  readonly most: number;
}

/** Pagefind's memory for a record without its words, in words: 75 kB / 0.46 kB. */
const wordsOfRecord = 160;

/** 0.75 GB, so that the process tree stays below 1.5 GB. */
const most = 1_600_000;

export const partitionLimits: PartitionLimits = {
  // 120 articles with 400 changes in two seconds; measured on generated news, as all of these.
  whole: 600_000,
  most,
  changes: [
    { least: 540_000, most },
    { least: 135_000, most: 405_000 },
    // Up to 550 changes of 110 words: a third of a second on average.
    { least: 50_000, most: 150_000 },
  ],
  // 360 texts of 675 words: one second.
  texts: 300_000,
  mostTexts: 32,
  // What a new version re-indexes: a partition of the newest changes and one of texts. 0.35 GB.
  beside: 750_000,
};

export function weightOf({ words }: RecordRef): number {
  return words + wordsOfRecord;
}
