import { type Facet, facets } from "../../../../scripts/search/facets.ts";

export { type Facet, facets };

/** Where the words must be; "" for anywhere. */
export const places = ["", "added", "removed", "text"] as const;
/** The orders of results. Every result matches exactly, so the most relevant are the newest, as by date. */
export const orders = ["relevance", "date", "oldest"] as const;

/** The reader's choices, exactly as in the URL. "" and an empty list mean no choice. */
export interface Choices extends Readonly<Record<Facet, readonly string[]>> {
  readonly q: string;
  readonly in: (typeof places)[number];
  readonly sort: (typeof orders)[number];
}

/** Reads the query of a URL or the data of the form; an unknown value of `in` or `sort` counts as no choice. */
export function readChoices(data: URLSearchParams | FormData): Choices {
  const all = (name: string) => [
    ...new Set(data.getAll(name).flatMap((value) => (typeof value === "string" && value.trim()) || [])),
  ];
  const one = <Value extends string>(name: string, values: readonly [Value, ...Value[]]): Value =>
    values.find((value) => value === all(name)[0]) ?? values[0];
  return {
    q: all("q")[0] ?? "",
    in: one("in", places),
    ...ofFacets(all),
    sort: one("sort", orders),
  };
}

/** The query of a URL, `?q=…` or "", without empty choices. */
export function writeChoices(choices: Choices): string {
  const params = new URLSearchParams();
  if (choices.q) params.set("q", choices.q);
  if (choices.in) params.set("in", choices.in);
  for (const facet of facets) for (const value of choices[facet]) params.append(facet, value);
  if (choices.sort !== "relevance") params.set("sort", choices.sort);
  return params.size > 0 ? `?${params}` : "";
}

/** Whether nothing is asked: the page then shows no results. */
export function isEmpty(choices: Choices): boolean {
  return !choices.q && !choices.in && chosenCount(choices) === 0;
}

/** How many values of facets are chosen. */
export function chosenCount(choices: Choices): number {
  return facets.reduce((sum, facet) => sum + choices[facet].length, 0);
}

/** The same without a value of any facet. */
export function withoutFacets(choices: Choices): Choices {
  return { ...choices, ...ofFacets(() => []) };
}

function ofFacets(values: (facet: Facet) => readonly string[]): Record<Facet, readonly string[]> {
  return Object.fromEntries(facets.map((facet) => [facet, values(facet)])) as Record<Facet, readonly string[]>;
}
