import { searchStatus as t } from "#words";
import { type Choices, chosenCount, withoutFacets } from "./choices.ts";

/** A search to offer where another found nothing. */
export interface OtherSearch {
  readonly choices: Choices;
  /** What it would find. */
  readonly words: (count: number, isLeast: boolean) => string;
}

/** Searches similar to one that found nothing, the most similar first. Some of them may find nothing either. */
export function otherSearches(choices: Choices): OtherSearch[] {
  const others: OtherSearch[] = [];
  const { q, in: where } = choices;
  if (q && where) {
    for (const other of ["added", "removed", "text"] as const)
      if (other !== where)
        others.push({
          choices: { ...choices, in: other },
          words: (n, isLeast) => t.offer.in(n, isLeast, t.asked[other]),
        });
    others.push({ choices: { ...choices, in: "" }, words: t.offer.everywhere });
  }
  if (chosenCount(choices) > 0 && (q || where))
    others.push({ choices: withoutFacets(choices), words: t.offer.withoutFilters });
  // Without its quotation marks a phrase is words, each of which may be anywhere.
  const apart = q
    .replace(/["“”„«»]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (apart !== q && / /.test(apart)) others.push({ choices: { ...choices, q: apart }, words: t.offer.apart });
  const words = apart.split(" ").filter((word) => word !== "OR" && !word.startsWith("-"));
  if (words.length > 1) others.push({ choices: { ...choices, q: words.join(" OR ") }, words: t.offer.anyWords });
  return others;
}
