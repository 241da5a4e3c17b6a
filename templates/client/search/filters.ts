import type { Facet, FactColumns } from "../../../scripts/search/facets.ts";
import type { RecordSet } from "./recordSet.ts";

/** The records that have one of the given values. */
export function passing({ columns }: FactColumns, facet: Facet | "in", values: readonly string[]): RecordSet {
  const { lists, of } = columns[facet === "year" ? "month" : facet];
  const isAsked = (value: string) => values.includes(facet === "year" ? value.slice(0, 4) : value);
  const passes = lists.map((list) => (list.some(isAsked) ? 1 : 0));
  return Uint8Array.from(of, (list) => passes[list]!);
}
