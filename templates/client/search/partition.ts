import type { FactColumns } from "../../../scripts/search/facets.ts";
import { blockPath, type PartitionTable, tableName } from "../../../scripts/search/partitionTable.ts";
import type { FoundRecord } from "../../../scripts/search/records/records.ts";
import type { ManifestPartition } from "../../../scripts/search/searchManifest.ts";
import { openPagefind, type Pagefind, type PagefindScript } from "./pagefind.ts";
import { type PartitionFiles, unzipJson } from "./partitionFiles.ts";
import { noRecords, type RecordSet } from "./recordSet.ts";

/** A partition of the index, whose files are loaded as they are needed, each once. Records are numbered from the oldest. */
export class Partition {
  readonly entry: ManifestPartition;
  readonly #files: PartitionFiles;
  readonly #script: () => Promise<PagefindScript>;
  #opened: Promise<Opened> | undefined;
  #index: Promise<Pagefind> | undefined;
  #facts: Promise<FactColumns> | undefined;
  readonly #holders = new Map<string, Promise<RecordSet>>();
  readonly #blocks = new Map<number, Promise<readonly FoundRecord[]>>();

  constructor(entry: ManifestPartition, files: PartitionFiles, script: () => Promise<PagefindScript>) {
    this.entry = entry;
    this.#files = files;
    this.#script = script;
  }

  get count(): number {
    return this.entry.records;
  }

  /** The records that hold a token. */
  holders(token: string): Promise<RecordSet> {
    return memoized(this.#holders, token, async () => {
      const [{ starts, ends }, pagefind] = await Promise.all([this.#open(), this.#pagefind()]);
      const set = noRecords(this.count);
      for (const { page, places } of await pagefind.find(token)) {
        let record = starts[page]!;
        for (const place of [...places].sort((a, b) => a - b)) {
          while (ends[record]! <= place) record++;
          set[record] = 1;
        }
      }
      return set;
    });
  }

  /** The facets of all its records. */
  facts(): Promise<FactColumns> {
    this.#facts ??= this.#files.json(this.entry.name, this.entry.facts) as Promise<FactColumns>;
    return this.#facts;
  }

  /** Loads a record with the others of its block. */
  async record(number: number): Promise<FoundRecord> {
    const { table, starts, blockOf } = await this.#open();
    const block = blockOf(number);
    const records = await memoized(this.#blocks, block, async () => {
      const path = blockPath(block, table.blocks[block]!);
      return (await this.#files.json(this.entry.name, path)) as readonly FoundRecord[];
    });
    return records[number - starts[block]!]!;
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#load();
    return this.#opened;
  }

  async #load(): Promise<Opened> {
    const { name, head } = this.entry;
    const files = await this.#files.addHead(name, head);
    const table = (await unzipJson(files.get(tableName)!)) as PartitionTable;
    const starts: number[] = [];
    const ends = new Uint32Array(this.count);
    let record = 0;
    for (const count of table.records) {
      starts.push(record);
      let end = 0;
      for (const last = record + count; record < last; record++) ends[record] = end += table.sizes[record]!;
    }
    const blockOf = (number: number) => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= number) low = middle;
        else high = middle - 1;
      }
      return low;
    };
    return { table, starts, ends, blockOf };
  }

  /** Opened when words are searched: everything else does without Pagefind's programs. */
  #pagefind(): Promise<Pagefind> {
    this.#index ??= this.#openIndex();
    return this.#index;
  }

  async #openIndex(): Promise<Pagefind> {
    // Its own requests are answered from the head.
    const [script] = await Promise.all([this.#script(), this.#open()]);
    return openPagefind(script, this.#files.pathOf(this.entry.name), this.entry.head);
  }
}

interface Opened {
  readonly table: PartitionTable;
  /** For each block, the number of its first record. */
  readonly starts: readonly number[];
  /** For each record, where its tokens end in its block. */
  readonly ends: Uint32Array;
  readonly blockOf: (record: number) => number;
}

/** A failure is not kept, so that the next use tries again. */
function memoized<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  let value = known.get(key);
  if (!value) {
    value = make();
    known.set(key, value);
    value.catch(() => known.delete(key));
  }
  return value;
}
