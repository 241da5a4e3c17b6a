/** Name of the manifest in the folder of the index. */
export const manifestName = "parts.json";

/** Values of each filter with the number of records. */
export type ValueCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a reader has to know before loading any partition of the index. */
export interface SearchManifest {
  /** `en`, or `unknown`: which of Pagefind's programs reads the partitions. */
  readonly language: string;
  /** The partitions, under the name they have in addresses; newest changes first, then texts. */
  readonly parts: readonly ManifestPartition[];
  /** Of all records, for each filter that narrows a search. */
  readonly values: ValueCounts;
}

export interface ManifestPartition {
  /** Folder below `parts/`. */
  readonly name: string;
  /** File in that folder that holds all that a search of this partition begins with. */
  readonly head: string;
  readonly records: number;
  /** Which it holds records of: a search for others needs not load it. */
  readonly in: readonly string[];
  readonly year: readonly string[];
}

/** Counts added up. */
export function addCounts(all: Iterable<ValueCounts>): ValueCounts {
  // Maps, because a source may be called `constructor`.
  const sums = new Map<string, Map<string, number>>();
  for (const counts of all) {
    for (const [filter, values] of Object.entries(counts)) {
      const sum = sums.get(filter) ?? new Map<string, number>();
      sums.set(filter, sum);
      for (const [value, count] of Object.entries(values)) sum.set(value, (sum.get(value) ?? 0) + count);
    }
  }
  return Object.fromEntries([...sums].map(([filter, sum]) => [filter, Object.fromEntries(sum)]));
}
