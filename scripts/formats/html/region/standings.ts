import type { Furniture, Standing } from "./furniture.ts";
import type { Place } from "./places.ts";
import type { RegionPage } from "./regionPage.ts";

/** Share of the running text that must stand in one place for the text to be looked for there. */
const mostOf = 0.5;

/** Weight of the first headline, as a share of the page's running text. */
const headlineWeight = 0.35;

/**
 * How each place stands to the text of the captures. From the whole page inwards, the text is where most running text
 * is, as long as one place holds most of it; the headline adds to the weight of its place. Elements that recur (entries of
 * a list, comments, teasers) count less, for a page of a short article may hold more text in these; what the page names as
 * its article counts twice.
 */
export function standingsOf(
  pages: readonly RegionPage[],
  places: readonly Place[],
  furniture: readonly (Furniture | undefined)[],
): Standing[] {
  const children = childrenOf(places);
  const holding = new Set<Place>();
  const articles = new Set<Place>();
  for (const page of pages) {
    const weights = weightsOf(page, places, furniture);
    let core = places[0];
    while (core) {
      for (let outer: Place | undefined = core; outer && !holding.has(outer); outer = outer.parent) holding.add(outer);
      if (isArticle(core) && (page.instances.get(core.index) ?? 0) === 1) articles.add(core);
      const best = heaviest(children[core.index]!, weights);
      core = best && weights[best.index]! >= weights[core.index]! * mostOf ? best : undefined;
    }
  }
  const standings: Standing[] = [];
  for (const place of places) {
    const inArticle = articles.has(place) || (place.parent !== undefined && standings[place.parent.index]!.inArticle);
    standings.push({ holdsText: holding.has(place), inArticle });
  }
  return standings;
}

/** Running text in each place, by the place's index. */
function weightsOf(
  page: RegionPage,
  places: readonly Place[],
  furniture: readonly (Furniture | undefined)[],
): Float64Array {
  const own = new Float64Array(places.length);
  let total = 0;
  let headline: number | undefined;
  page.signs.forEach(({ prose, asksConsent }, at) => {
    const place = page.places[at]!;
    if (asksConsent || page.unshown[at] || furniture[place]) return;
    own[place]! += prose;
    total += prose;
    if (page.isHeadline[at]) headline ??= place;
  });
  if (headline !== undefined) own[headline]! += total * headlineWeight;
  // A place comes after the place around it.
  for (let index = places.length - 1; index > 0; index--) {
    const place = places[index]!;
    const instances = page.instances.get(index) ?? 1;
    own[index]! *= (isArticle(place) && instances === 1 ? 2 : 1) / Math.sqrt(instances);
    if (place.parent) own[place.parent.index]! += own[index]!;
  }
  return own;
}

function childrenOf(places: readonly Place[]): Place[][] {
  const children: Place[][] = places.map(() => []);
  for (const place of places) if (place.parent) children[place.parent.index]!.push(place);
  return children;
}

function heaviest(places: readonly Place[], weights: Float64Array): Place | undefined {
  let best: Place | undefined;
  for (const place of places) if (!best || weights[place.index]! > weights[best.index]!) best = place;
  return best && weights[best.index]! > 0 ? best : undefined;
}

function isArticle({ name, role }: Place): boolean {
  return name === "article" || role === "article" || role === "articlebody";
}
