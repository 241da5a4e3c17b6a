import type { WorkCache } from "../../scripts/cache/workCache.ts";
import type { PartitionLimits } from "../../scripts/search/partitionLimits.ts";
import { recordRef } from "../../scripts/search/records/recordRef.ts";
import type { SearchRecord } from "../../scripts/search/records/records.ts";
import { type WrittenSearch, writeSearch } from "../../scripts/search/writeSearch.ts";
import { memoryCache } from "./memoryCache.ts";

/** Limits that divide a handful of records: a few a partition. */
export const smallPartitions: PartitionLimits = {
  whole: 0,
  changes: [
    { least: 50, most: 100 },
    { least: 20, most: 45 },
  ],
  texts: [{ least: 25, most: 50 }],
  beside: 0,
};

export interface WriteRecordsOptions {
  readonly limits?: PartitionLimits;
  readonly cache?: WorkCache;
  readonly jobs?: number;
  readonly onProgress?: (records: number) => void;
  readonly room?: Promise<unknown>;
  /** Told of each record that is handed over. */
  readonly onRead?: (record: SearchRecord) => void;
}

/** Writes the search of records that are in memory. */
export function writeRecords(
  records: readonly SearchRecord[],
  output: string,
  { limits, cache = memoryCache(), jobs = 2, onProgress, room, onRead }: WriteRecordsOptions = {},
): Promise<WrittenSearch> {
  const byRef = new Map(records.map((record) => [recordRef(record), record]));
  return writeSearch({
    refs: [...byRef.keys()],
    read(ref) {
      const record = byRef.get(ref)!;
      onRead?.(record);
      return record;
    },
    output,
    digest: "test",
    cache,
    jobs,
    ...(limits && { limits }),
    ...(onProgress && { onProgress }),
    ...(room && { room }),
  });
}
