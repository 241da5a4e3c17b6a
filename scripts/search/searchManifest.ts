import { type Facet, facets, type ValueCounts } from "./facets.ts";

/** Name of the manifest in the folder of the index. */
export const manifestName = "partitions.json";

/** The manifest that a reader loads before any partition of the index. */
export interface SearchManifest {
  /** The partitions: changes from the newest to the oldest, then texts likewise. */
  readonly partitions: readonly ManifestPartition[];
  /** The files of routes (see routes.ts), in order: names below `routes/`. Empty where there are fewer than three partitions. */
  readonly routes: readonly string[];
  /** Counts over all changes, and over all newest texts. */
  readonly values: { readonly change: ValueCounts; readonly article: ValueCounts };
}

export interface ManifestPartition {
  /** Folder below `partitions/`. */
  readonly name: string;
  readonly kind: "change" | "article";
  /** File in that folder with everything that a search of this partition needs first. */
  readonly head: string;
  /** File in that folder with the facets of its records (`FactColumns`). */
  readonly facts: string;
  readonly records: number;
  /** Instants of its oldest and its newest record. */
  readonly first: string;
  readonly last: string;
}

/** Adds up counts; values in order of their names. */
export function addCounts(all: Iterable<ValueCounts>): ValueCounts {
  // Maps, because a source may be called `constructor`.
  const sums = new Map<Facet, Map<string, number>>(facets.map((facet) => [facet, new Map()]));
  for (const counts of all) {
    for (const facet of facets) {
      const sum = sums.get(facet)!;
      for (const [value, count] of Object.entries(counts[facet] ?? {})) sum.set(value, (sum.get(value) ?? 0) + count);
    }
  }
  const inOrder = (sum: Map<string, number>) => [...sum].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries([...sums].map(([facet, sum]) => [facet, Object.fromEntries(inOrder(sum))]));
}
