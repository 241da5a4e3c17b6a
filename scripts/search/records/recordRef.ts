import { hash } from "node:crypto";
import type { SearchRecord } from "./records.ts";

/**
 * As much of a record as it takes to place it in a partition, and to see whether it changed: some 200 bytes in memory.
 */
export interface RecordRef {
  readonly kind: SearchRecord["kind"];
  /** No two records of one kind share it. */
  readonly url: string;
  readonly captured: string;
  readonly words: number;
  /** SHA-256 of the whole record, in hexadecimal digits. */
  readonly digest: string;
}

/**
 * Linear in the record.
 *
 * @param json the record in JSON
 */
export function recordRef(record: SearchRecord, json = JSON.stringify(record)): RecordRef {
  const { kind, url, captured, words } = record;
  return { kind, url, captured, words, digest: hash("sha256", json) };
}
