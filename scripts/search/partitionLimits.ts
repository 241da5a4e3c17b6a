import type { RecordRef } from "./records/recordRef.ts";

/**
 * Limits on the size of partitions. All numbers are weights: tokens (see tokens/recordTokens.ts), plus `tokensOfRecord` for
 * each record. Pagefind's memory and time are proportional to the weight.
 */
export interface PartitionLimits {
  /** Up to this weight, all changes are one partition, and all texts: more would cost readers and save no build time. */
  readonly whole: number;
  /**
   * Sizes of the partitions of changes: large ones for the oldest changes, then smaller and smaller ones for those that do
   * not fill a partition of the previous size. A new version re-indexes only the last, smallest one.
   */
  readonly changes: readonly PartitionRange[];
  /** The same for newest texts; a new version re-indexes the partition that its article leaves as well. */
  readonly texts: readonly PartitionRange[];
  /** Weight indexed at once while other work needs memory. */
  readonly beside: number;
}

export interface PartitionRange {
  readonly least: number;
  readonly most: number;
}

/** What a record costs beside its tokens: its place in a block and its file. */
const tokensOfRecord = 20;

export const partitionLimits: PartitionLimits = {
  whole: 200_000,
  changes: [
    { least: 540_000, most: 1_600_000 },
    { least: 135_000, most: 405_000 },
    { least: 40_000, most: 120_000 },
  ],
  // Smaller, because each new version also re-indexes the one that its article's text leaves.
  texts: [
    { least: 200_000, most: 600_000 },
    { least: 60_000, most: 180_000 },
  ],
  beside: 1_200_000,
};

export function weightOf({ words }: RecordRef): number {
  return words + tokensOfRecord;
}
