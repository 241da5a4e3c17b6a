/** The reader's choices, exactly as in the URL. "" means no choice. */
export interface Choices {
  readonly q: string;
  readonly in: "" | "added" | "removed" | "text";
  readonly source: string;
  readonly year: string;
  readonly label: string;
  readonly sort: "relevance" | "date";
}

/** The choices by which results are narrowed and counted. */
export const facets = ["source", "year", "label"] as const;
export type Facet = (typeof facets)[number];

/** Reads the query of a URL or the data of the form; an unknown value counts as no choice. */
export function readChoices(data: URLSearchParams | FormData): Choices {
  const get = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const where = get("in");
  return {
    q: get("q"),
    in: where === "added" || where === "removed" || where === "text" ? where : "",
    source: get("source"),
    year: get("year"),
    label: get("label"),
    sort: get("sort") === "date" ? "date" : "relevance",
  };
}

/** The query of a URL, `?q=…` or "", without empty choices. */
export function writeChoices(choices: Choices): string {
  const params = new URLSearchParams();
  for (const name of ["q", "in", ...facets] as const) if (choices[name]) params.set(name, choices[name]);
  if (choices.sort === "date") params.set("sort", "date");
  return params.size > 0 ? `?${params}` : "";
}

/** Whether nothing is asked: the page then shows no results. */
export function isEmpty({ q, in: where, source, year, label }: Choices): boolean {
  return !q && !where && !source && !year && !label;
}
