/** Name of the table in a partition's head. */
export const tableName = "table.json";

/** What a search needs to know of a partition's blocks, in JSON. */
export interface PartitionTable {
  /** Hash of each block's file, see `blockPath`. */
  readonly blocks: readonly string[];
  /** Number of records in each block. */
  readonly records: readonly number[];
  /** Number of tokens of each record, in their order: from a token's place in a block follows its record. */
  readonly sizes: readonly number[];
}

/** Path of a block's file, below the partition's folder. */
export function blockPath(number: number, hash: string): string {
  return `blocks/${number}-${hash}.bin`;
}
