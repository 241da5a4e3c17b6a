import type { Furniture, Standing } from "./furniture.ts";
import type { Place } from "./places.ts";
import type { RegionPage } from "./regionPage.ts";

/** Minimum share of the running text that a place must contain for the search to descend into it. */
const mostOf = 0.5;

/** Weight of the first headline, as a share of the page's running text. */
const headlineWeight = 0.35;

/**
 * Determines the relation of each place to the text of the captures. From the whole page inwards, the text is where
 * most running text is, as long as one place holds most of it; the headline adds to the weight of its place. Repeated
 * elements (list entries, comments, teasers) count less, because a page with a short article may hold more text in
 * these; the element that the page marks as its article counts twice.
 */
export function standingsOf(
  pages: readonly RegionPage[],
  places: readonly Place[],
  furniture: readonly (Furniture | undefined)[],
): Standing[] {
  const holding = new Set<Place>();
  const articles = new Set<Place>();
  const weights = new Float64Array(places.length);
  const heaviest: (Place | undefined)[] = [];
  for (const page of pages) {
    const own = weigh(page, places, furniture, weights, heaviest);
    let core = places[0];
    while (core) {
      for (let outer: Place | undefined = core; outer && !holding.has(outer); outer = outer.parent) holding.add(outer);
      if (isArticle(core) && (page.instances.get(core.index) ?? 0) === 1) articles.add(core);
      const best = heaviest[core.index];
      core = best && weights[best.index]! >= weights[core.index]! * mostOf ? best : undefined;
    }
    for (const index of own) {
      weights[index] = 0;
      heaviest[index] = undefined;
    }
  }
  const standings: Standing[] = [];
  for (const place of places) {
    const inArticle = articles.has(place) || (place.parent !== undefined && standings[place.parent.index]!.inArticle);
    standings.push({ holdsText: holding.has(place), inArticle });
  }
  return standings;
}

/**
 * Adds up the running text in each place of one page. An archive has the places of all its pages, so only those of this
 * page are visited.
 *
 * @param weights by the place's index, 0 for all
 * @param heaviest the heaviest place inside each place, absent if none has any weight; by the index of the outer place
 * @returns the indexes of the page's places
 */
function weigh(
  page: RegionPage,
  places: readonly Place[],
  furniture: readonly (Furniture | undefined)[],
  weights: Float64Array,
  heaviest: (Place | undefined)[],
): readonly number[] {
  let total = 0;
  let headline: number | undefined;
  page.signs.forEach(({ prose, asksConsent }, at) => {
    const place = page.places[at]!;
    if (asksConsent || page.unshown[at] || furniture[place]) return;
    weights[place]! += prose;
    total += prose;
    if (page.isHeadline[at]) headline ??= place;
  });
  if (headline !== undefined) weights[headline]! += total * headlineWeight;
  // A place comes after the place around it, so iterate from the last to the first; instances never include the root.
  const own = [...page.instances.keys()].filter((index) => index > 0).sort((one, other) => other - one);
  for (const index of own) {
    const place = places[index]!;
    const instances = page.instances.get(index)!;
    weights[index]! *= (isArticle(place) && instances === 1 ? 2 : 1) / Math.sqrt(instances);
    if (!place.parent || weights[index] === 0) continue;
    const outer = place.parent.index;
    weights[outer]! += weights[index]!;
    const other = heaviest[outer];
    if (!other || weights[index]! >= weights[other.index]!) heaviest[outer] = place;
  }
  return [...own, 0];
}

function isArticle({ name, role }: Place): boolean {
  return name === "article" || role === "article" || role === "articlebody";
}
