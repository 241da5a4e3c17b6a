/** Name of the manifest in the folder of the index. */
export const manifestName = "partitions.json";

/** Number of records for each value of each filter. */
export type ValueCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The manifest that a reader loads before any partition of the index. */
export interface SearchManifest {
  /** `en`, or `unknown`: the language of the Pagefind program that reads the partitions. */
  readonly language: string;
  /** The partitions: newest changes first, then texts. */
  readonly partitions: readonly ManifestPartition[];
  /** Counts over all records, for each filter that narrows a search. */
  readonly values: ValueCounts;
}

export interface ManifestPartition {
  /** Folder below `partitions/`. */
  readonly name: string;
  /** File in that folder with everything that a search of this partition needs first. */
  readonly head: string;
  readonly records: number;
  /** The kinds of records in it; a search for others need not load it. */
  readonly in: readonly string[];
  readonly year: readonly string[];
}

/** Adds up counts. */
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
