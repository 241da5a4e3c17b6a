import type { SearchRecord } from "./records/records.ts";
import { standing, standingOf } from "./tokens/token.ts";

/** The properties by which results are narrowed and counted. */
export const facets = ["source", "year", "month", "label", "language", "tag"] as const;
export type Facet = (typeof facets)[number];

/** Number of records for each value of each facet. */
export type ValueCounts = { readonly [facet in Facet]?: Readonly<Record<string, number>> };

/** The facets of a partition's records, in JSON. */
export interface FactColumns {
  readonly columns: Readonly<Record<StoredFacet, Column>>;
}

/** A column has the distinct lists of values once. */
export interface Column {
  readonly lists: readonly (readonly string[])[];
  /** For each record, the number of its list. */
  readonly of: readonly number[];
}

/** The year follows from the month. `in`: whether a change added words, whether it removed some. */
const stored = ["source", "month", "label", "language", "tag", "in"] as const;
type StoredFacet = (typeof stored)[number];

/** The values of a record in a facet. */
export function valuesOf(record: Omit<SearchRecord, "tokens" | "found">, facet: Facet): readonly string[] {
  switch (facet) {
    case "source":
      return [record.source];
    case "year":
      return [record.captured.slice(0, 4)];
    case "month":
      return [record.captured.slice(0, 7)];
    case "label":
      return record.labels;
    case "language":
      return record.lang === undefined ? [] : [record.lang];
    case "tag":
      return record.tags;
  }
}

/** Collects the columns of records one by one. */
export class FactColumnsBuilder {
  readonly #columns = new Map(
    stored.map((facet) => [facet, { numbers: new Map<string, number>(), of: [] as number[] }]),
  );

  add(record: SearchRecord): void {
    for (const [facet, { numbers, of }] of this.#columns) {
      const key = JSON.stringify(facet === "in" ? sidesOf(record) : valuesOf(record, facet));
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      of.push(number);
    }
  }

  build(): FactColumns {
    const columns = [...this.#columns].map(([facet, { numbers, of }]) => [
      facet,
      { lists: [...numbers.keys()].map((key) => JSON.parse(key) as string[]), of },
    ]);
    return { columns: Object.fromEntries(columns) };
  }
}

function sidesOf({ kind, tokens }: SearchRecord): string[] {
  if (kind === "article") return ["text"];
  let sum = 0;
  for (let end = tokens.indexOf(" "); ; end = tokens.indexOf(" ", end + 1)) {
    const letter = tokens[(end < 0 ? tokens.length : end) - 1];
    if (letter !== undefined) sum |= standingOf(letter);
    if (end < 0) break;
  }
  return [...(sum & standing.added ? ["added"] : []), ...(sum & standing.removed ? ["removed"] : [])];
}
