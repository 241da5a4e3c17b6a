import { hash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { CacheFile } from "../../cache/entry.ts";
import { FactColumnsBuilder, facets, type ValueCounts, valuesOf } from "../facets.ts";
import { blockPath, type PartitionTable, tableName } from "../partitionTable.ts";
import type { SearchRecord } from "../records/records.ts";
import { unitHash } from "../routes.ts";
import type { ManifestPartition } from "../searchManifest.ts";
import { withoutStanding } from "../tokens/token.ts";
import { blocksOf } from "./blocks.ts";
import { indexPages } from "./indexPages.ts";
import { packFiles } from "./packedFiles.ts";

/** A partition's data for the manifest; a JSON value. */
export interface PartitionData extends Omit<ManifestPartition, "name"> {
  readonly values: ValueCounts;
}

/** A file that is kept for the routes of all partitions and not published: the hashes of a partition's units. */
export const unitsName = "units";

/** Tables of words, which a search loads as needed, each named by a hash of its content. */
const loadedAlone = /^index\//;
/** What is left out: Pagefind's programs, of which there is one copy beside the partitions, and its fragments. */
const leftOut = /^(?:fragment\/|pagefind-.+\.(?:js|css)$|pagefind\.js$|wasm\.)/;

/**
 * Indexes the records of one partition, block by block. Pagefind's entry and tables and our own table become one file, the
 * head. Its fragments, copies of the tokens, are not kept: a result is read from our blocks.
 *
 * @param records of one kind, at least one, from the oldest to the newest; read one by one
 * @returns the partition's files, with paths below its folder
 * @throws {Error} see indexPages.ts
 */
export async function indexPartition(
  records: AsyncIterable<SearchRecord>,
  lane: number,
): Promise<{ readonly data: PartitionData; readonly files: readonly CacheFile[] }> {
  const facts = new FactColumnsBuilder();
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]));
  const table = { blocks: [] as string[], records: [] as number[], sizes: [] as number[] } satisfies PartitionTable;
  const blocks: CacheFile[] = [];
  const units = new Set<number>();
  let kind: SearchRecord["kind"] = "change";
  let [first, last] = ["", ""];
  async function* noted(): AsyncGenerator<SearchRecord> {
    for await (const record of records) {
      facts.add(record);
      if (record.tokens) for (const each of record.tokens.split(" ")) units.add(unitHash(withoutStanding(each)));
      for (const [facet, sums] of counts)
        for (const value of valuesOf(record, facet)) sums.set(value, (sums.get(value) ?? 0) + 1);
      kind = record.kind;
      first ||= record.captured;
      last = record.captured;
      yield record;
    }
  }
  async function* pages(): AsyncGenerator<string> {
    for await (const { content, sizes, json } of blocksOf(noted())) {
      const bytes = gzipSync(json);
      const name = hash("sha256", bytes).slice(0, 8);
      blocks.push({ path: blockPath(blocks.length, name), bytes });
      table.blocks.push(name);
      table.records.push(sizes.length);
      for (const size of sizes) table.sizes.push(size);
      yield content;
    }
  }
  const files = (await indexPages(pages(), lane)).filter(({ path }) => !leftOut.test(path));
  const head = packFiles([
    ...files.filter(({ path }) => !loadedAlone.test(path)),
    { path: tableName, bytes: gzipSync(JSON.stringify(table)) },
  ]);
  const columns = gzipSync(JSON.stringify(facts.build()));
  const named = (name: string, bytes: Uint8Array): CacheFile => ({
    path: `${name}-${hash("sha256", bytes).slice(0, 16)}.bin`,
    bytes: Buffer.from(bytes),
  });
  const [headFile, factsFile] = [named("head", head), named("facts", columns)];
  return {
    data: {
      ...{ kind, head: headFile.path, facts: factsFile.path, records: table.sizes.length, first, last },
      values: Object.fromEntries([...counts].map(([facet, sums]) => [facet, Object.fromEntries(sums)])),
    },
    files: [
      { path: unitsName, bytes: Buffer.from(Uint32Array.from([...units].sort((a, b) => a - b)).buffer) },
      ...[headFile, factsFile, ...files.filter(({ path }) => loadedAlone.test(path)), ...blocks],
    ],
  };
}

/** Parses cached partition data; undefined if it has another form, as from another version of the code. */
export function readPartitionData(data: unknown, files: readonly CacheFile[]): PartitionData | undefined {
  const partition = data as Partial<PartitionData> | null | undefined;
  const isWhole =
    typeof partition?.records === "number" &&
    typeof partition.values === "object" &&
    [partition.head, partition.facts, unitsName].every((name) => files.some(({ path }) => path === name));
  return isWhole ? (partition as PartitionData) : undefined;
}
