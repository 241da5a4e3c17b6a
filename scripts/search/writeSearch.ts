import { hash } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { CacheFile } from "../cache/entry.ts";
import { restoreOrMake } from "../cache/restoreOrMake.ts";
import type { WorkCache } from "../cache/workCache.ts";
import { contentHash } from "../system/contentHash.ts";
import { folderWriter } from "../system/files/folderWriter.ts";
import { runWeighted } from "../system/runWeighted.ts";
import { settleAll } from "../system/settleAll.ts";
import { engineFiles } from "./indexing/engineFiles.ts";
import { indexPartition, type PartitionData, readPartitionData, unitsName } from "./indexing/indexPartition.ts";
import { type PartitionLimits, partitionLimits } from "./partitionLimits.ts";
import { type IndexPartition, partitionRecords } from "./partitionRecords.ts";
import type { RecordRef } from "./records/recordRef.ts";
import type { SearchRecord } from "./records/records.ts";
import { makeRoutes } from "./routes.ts";
import { addCounts, manifestName, type SearchManifest } from "./searchManifest.ts";

export interface WriteSearchOptions {
  /** References of all records, in any order. */
  readonly refs: readonly RecordRef[];
  /** Reads the record of a reference; called once for each record of a partition that is indexed. */
  readonly read: (ref: RecordRef) => SearchRecord;
  /** The index's own folder, e.g. `_site/pagefind`; replaced whole. */
  readonly output: string;
  /** Digest of the code and of everything else that the index depends on, except records. */
  readonly digest: string;
  readonly cache: WorkCache;
  /** Maximum number of partitions indexed at once. */
  readonly jobs: number;
  /** Called with the number of records in the finished partitions. */
  readonly onProgress?: (records: number) => void;
  /** Awaited before indexing more than `PartitionLimits.beside` at once; without it, there is no such limit. */
  readonly room?: Promise<unknown>;
  readonly limits?: PartitionLimits;
}

export interface WrittenSearch {
  readonly records: number;
  readonly partitions: number;
  /** Number of partitions indexed; the others came from the cache. */
  readonly rebuilt: number;
  /** Keys of the cache entries in use. */
  readonly keys: readonly string[];
}

/**
 * Writes the search index: a manifest, Pagefind's programs, and a folder for each partition. Partitions whose records
 * did not change come from the cache, so that a new version costs one or two partitions. The same
 * records give the same bytes, whatever the cache held.
 *
 * Memory: proportional to the weight of the partitions being indexed (two of the heaviest do not run together; see
 * `PartitionLimits.beside` for what `room` is awaited for), and the files of one partition for each job.
 *
 * @throws {Error} if Pagefind refuses a record or fails; the output folder is then incomplete
 */
export async function writeSearch(options: WriteSearchOptions): Promise<WrittenSearch> {
  const { refs, read, output, digest, cache, onProgress, limits = partitionLimits } = options;
  const partitions = partitionRecords(refs, limits);
  const keyOf = (kind: string, ...of: unknown[]) => contentHash(kind, digest, JSON.stringify(of));
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });

  const engineKey = keyOf("search programs");
  const engine = await restoreOrMake(
    cache,
    engineKey,
    (entry) => {
      const files = [...entry.files];
      return files.length > 0 ? files : undefined;
    },
    async () => {
      const files = await engineFiles();
      await cache.write(engineKey, { data: null, files });
      return files;
    },
  );
  const writer = folderWriter(output);
  for (const file of engine) writer.write(file.path, file.bytes);

  const keys = partitions.map(({ refs: members }) =>
    keyOf(
      "search partition",
      members.map((ref) => ref.digest),
    ),
  );
  const data = new Array<PartitionData>(partitions.length);
  const units = new Array<Uint32Array>(partitions.length);
  let rebuilt = 0;
  let done = 0;
  const finish = (index: number, partition: IndexPartition, made: PartitionData, files: readonly CacheFile[]) => {
    for (const { path, bytes } of files) {
      // A copy, because a file of the cache may stand at any offset of its memory.
      if (path === unitsName) units[index] = new Uint32Array(Uint8Array.from(bytes).buffer);
      else writer.write(`partitions/${partition.name}/${path}`, bytes);
    }
    data[index] = made;
    done += partition.refs.length;
    onProgress?.(done);
  };
  const restoreFromCache = async (indices: readonly number[], begin: Promise<unknown>): Promise<number[]> => {
    await begin;
    const damaged: number[] = [];
    for (const index of indices) {
      const entry = await cache.read(keys[index]!);
      const files = [...(entry?.files ?? [])];
      const made = entry && readPartitionData(entry.data, files);
      if (made) finish(index, partitions[index]!, made, files);
      else damaged.push(index);
      // Lets Pagefind get its records from this thread.
      await setImmediate();
    }
    return damaged;
  };
  const weightOf = (index: number) => partitions[index]!.weight;
  const indexAll = async (indices: readonly number[], onHandedOver = () => {}): Promise<void> => {
    if (indices.reduce((sum, index) => sum + weightOf(index), 0) > limits.beside) await options.room;
    // The heaviest first, so that all processors have work until the end.
    const inOrder = indices.toSorted((a, b) => weightOf(b) - weightOf(a));
    await runWeighted(inOrder, { lanes: options.jobs, weight: mostAtOnce }, weightOf, async (index, lane) => {
      const partition = partitions[index]!;
      const entry = await indexPartition(recordsOf(partition, read, onHandedOver), lane);
      await cache.write(keys[index]!, entry);
      finish(index, partition, entry.data, entry.files);
      rebuilt++;
    });
  };
  const isThere = keys.map((key) => cache.has(key));
  const indices = [...partitions.keys()];
  const missing = indices.filter((index) => !isThere[index]);
  const kept = indices.filter((index) => isThere[index]);
  // Restored partitions are written while Pagefind works, which it can once it has its records.
  const [atWork, onHandedOver] = countdown(Math.min(options.jobs, missing.length));
  const indexing = indexAll(missing, onHandedOver);
  const [damaged] = await settleAll([restoreFromCache(kept, Promise.race([atWork, indexing])), indexing]);
  await indexAll(damaged);

  // Two partitions, of changes and of texts, are loaded anyway.
  const routes = partitions.length > 2 ? makeRoutes(units).map((file) => gzipSync(JSON.stringify(file))) : [];
  const routeNames = routes.map((bytes, number) => `${number}-${hash("sha256", bytes).slice(0, 8)}.bin`);
  for (const [number, bytes] of routes.entries()) writer.write(`routes/${routeNames[number]}`, bytes);
  writer.write(manifestName, JSON.stringify(manifestOf(partitions, data, routeNames)));
  return { records: refs.length, partitions: partitions.length, rebuilt, keys: [engineKey, ...keys] };
}

/** A promise that resolves after the given number of counts. */
function countdown(from: number): [promise: Promise<void>, count: () => void] {
  let keep = () => {};
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  let left = from;
  if (left === 0) keep();
  return [promise, () => --left === 0 && keep()];
}

/** Weight that is indexed at once. */
const mostAtOnce = 2_200_000;

async function* recordsOf(
  partition: IndexPartition,
  read: WriteSearchOptions["read"],
  onEnd: () => void,
): AsyncGenerator<SearchRecord> {
  for (const ref of partition.refs) yield read(ref);
  onEnd();
}

function manifestOf(
  partitions: readonly IndexPartition[],
  data: readonly PartitionData[],
  routes: readonly string[],
): SearchManifest {
  const valuesOf = (kind: PartitionData["kind"]) =>
    addCounts(data.flatMap((partition) => (partition.kind === kind ? [partition.values] : [])));
  return {
    partitions: partitions.map(({ name }, index) => {
      const { values: _, ...rest } = data[index]!;
      return { name, ...rest };
    }),
    routes,
    values: { change: valuesOf("change"), article: valuesOf("article") },
  };
}
