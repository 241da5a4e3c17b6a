import type { SearchRecord } from "../records/records.ts";

/** Consecutive records of a partition: one page of Pagefind's, and one file that a reader loads to see them. */
export interface Block {
  /** The tokens of its records, one record after the other. */
  readonly content: string;
  /** Number of tokens of each record. */
  readonly sizes: readonly number[];
  /** A JSON array of its records (`FoundRecord`). */
  readonly json: string;
}

/**
 * Limits of a block: about 10 kB packed, because a reader loads a whole block for each result shown, and twenty of them are a
 * rare word's answer; not less, because hosts limit the number of files.
 */
const mostRecords = 24;
const mostLength = 36_000;

/** Divides records into blocks, in their order. A block depends on no record after it, except the last one. */
export async function* blocksOf(records: AsyncIterable<SearchRecord>): AsyncGenerator<Block> {
  let block: SearchRecord[] = [];
  let length = 0;
  for await (const record of records) {
    if (block.length > 0 && (block.length === mostRecords || length + record.found.length > mostLength)) {
      yield blockOf(block);
      block = [];
      length = 0;
    }
    block.push(record);
    length += record.found.length;
  }
  if (block.length > 0) yield blockOf(block);
}

function blockOf(records: readonly SearchRecord[]): Block {
  return {
    content: records.flatMap(({ tokens }) => tokens || []).join(" "),
    sizes: records.map(({ tokens }) => (tokens ? tokens.split(" ").length : 0)),
    json: `[${records.map(({ found }) => found).join(",")}]`,
  };
}
