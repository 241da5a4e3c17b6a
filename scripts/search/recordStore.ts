import { type SpoolPlace, spool } from "../site/spool.ts";
import { type RecordRef, recordRef } from "./recordRef.ts";
import type { SearchRecord } from "./records.ts";

/** The records of a build, put aside in a file: of each, only its ref stays in memory. */
export interface RecordStore {
  readonly refs: readonly RecordRef[];
  add(record: SearchRecord): Promise<void>;
  /** To be awaited before reading. */
  close(): Promise<void>;
  /** The record of one of `refs`. */
  readonly read: (ref: RecordRef) => Promise<SearchRecord>;
  remove(): Promise<void>;
}

export async function recordStore(file: string): Promise<RecordStore> {
  const records = await spool<SearchRecord>(file);
  const places = new Map<RecordRef, SpoolPlace>();
  const refs: RecordRef[] = [];
  return {
    refs,
    async add(record) {
      const ref = recordRef(record);
      refs.push(ref);
      places.set(ref, await records.add(record));
    },
    close: () => records.close(),
    read: (ref) => records.readAt(places.get(ref)!),
    remove: () => records.remove(),
  };
}
