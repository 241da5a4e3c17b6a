import { createHash } from "node:crypto";
import type { CacheFile } from "../../cache/entry.ts";
import { compareInstants } from "../../model/compareInstants.ts";
import { encodeInstants } from "../deltaVarints.ts";
import { instantsName } from "../instantsName.ts";
import type { SearchRecord } from "../records/records.ts";
import { addCounts, type ValueCounts } from "../searchManifest.ts";
import { indexRecords } from "./indexRecords.ts";
import { packFiles } from "./packedFiles.ts";

/** A partition's data for the manifest; a JSON value. */
export interface PartitionData {
  /** File name of its head. */
  readonly head: string;
  readonly records: number;
  readonly values: ValueCounts;
}

/** Files that a search loads as needed, each named by a hash of its content. It needs all others at once. */
const loadedAlone = /^(?:index|fragment)\//;
/** Pagefind's programs: the same in every partition, so there is one copy beside the partitions (engineFiles.ts). */
const program = /^(?:pagefind-.+\.(?:js|css)|pagefind\.js|wasm\..+)$/;

/**
 * Indexes the records of one partition. Pagefind's entry, tables and filters, seven small files, become one: the head.
 *
 * @param records read one by one
 * @returns the partition's files, with paths below its folder
 * @throws {Error} see indexRecords.ts
 */
export async function indexPartition(
  records: AsyncIterable<SearchRecord>,
  settings: { readonly language: string; readonly bundles: number; readonly lane: number },
): Promise<{ readonly data: PartitionData; readonly files: readonly CacheFile[] }> {
  const values: ValueCounts[] = [];
  const instants: string[] = [];
  async function* noted(): AsyncGenerator<SearchRecord> {
    for await (const record of records) {
      const one = (found: readonly string[]) => Object.fromEntries(found.map((value) => [value, 1]));
      values.push({
        in: one(record.in),
        source: one([record.source.id]),
        year: one([record.year]),
        label: one(record.labels),
      });
      instants.push(record.captured);
      yield record;
    }
  }
  const files = await indexRecords({ records: noted(), ...settings });
  const head = packFiles([
    ...files.filter(({ path }) => !loadedAlone.test(path) && !program.test(path)),
    { path: instantsName, bytes: encodeInstants(instants.sort(compareInstants)) },
  ]);
  const name = `head-${createHash("sha256").update(head).digest("hex").slice(0, 16)}.bin`;
  return {
    data: { head: name, records: instants.length, values: addCounts(values) },
    files: [{ path: name, bytes: Buffer.from(head) }, ...files.filter(({ path }) => loadedAlone.test(path))],
  };
}

/** Parses cached partition data; undefined if it has another form, as from another version of the code. */
export function readPartitionData(data: unknown, files: readonly CacheFile[]): PartitionData | undefined {
  const partition = data as Partial<PartitionData> | null | undefined;
  const isWhole =
    typeof partition?.head === "string" &&
    typeof partition.records === "number" &&
    typeof partition.values === "object" &&
    files.some(({ path }) => path === partition.head);
  return isWhole ? (partition as PartitionData) : undefined;
}
