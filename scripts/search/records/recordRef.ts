import { hash } from "node:crypto";
import type { SearchRecord } from "./records.ts";

/**
 * Reference to a record: the fields needed to assign it to a partition and to detect a change; about 200 bytes in memory.
 */
export interface RecordRef {
  readonly kind: SearchRecord["kind"];
  /** Unique among records of one kind. */
  readonly url: string;
  readonly captured: string;
  /** Number of its tokens. */
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
  const { kind, url, captured, tokens } = record;
  return { kind, url, captured, words: tokens ? tokens.split(" ").length : 0, digest: hash("sha256", json) };
}
