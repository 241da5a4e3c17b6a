import { searchStatus as t } from "#words";
import { type Choices, facets } from "./choices.ts";
import type { FacetLists } from "./facetLists.ts";

/** What is asked, in words, for titles and prints: `minister, in added words, 2014, Number`. */
export function askedWords(choices: Choices, lists: Pick<FacetLists, "name">): string {
  return [
    choices.q,
    choices.in && t.asked[choices.in],
    ...facets.flatMap((facet) => choices[facet].map((value) => lists.name(facet, value).text)),
  ]
    .filter(Boolean)
    .join(", ");
}
