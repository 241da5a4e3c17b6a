import { type Furniture, furnitureOf, siteFurniture } from "./furniture.ts";
import type { Place } from "./places.ts";
import type { PlaceTotals } from "./placeTotals.ts";
import type { RegionPage } from "./regionPage.ts";
import { standingsOf } from "./standings.ts";
import type { TextSigns } from "./textSigns.ts";

/** Minimum share of a capture's running text that a place must contain to count as the article's. */
const enough = 0.85;
/** Minimum share of the usual amount of running text; captures with less have no vote on where the article is. */
const tooLittle = 0.3;
/** Maximum number of blocks between headline and text that belong to the headline: byline, time, standfirst. */
const mostBetween = 8;

/**
 * Determines which blocks of each capture belong to the article, once from all captures of it, so that the choice does
 * not flip from one to the next: the places that hold its running text, complete except for parts whose own text and
 * links show that they are something else (navigation, other articles, comments, consent, sharing); and the headline,
 * the lines between it and the text, and notes of corrections and updates, wherever they are.
 *
 * A class name alone excludes nothing: an element called `related` may be a correction, one called `sidebar` a box of
 * key facts. Whatever is excluded is counted elsewhere, never dropped.
 *
 * Linear in blocks times the depth of their places.
 */
export function articleRegion(pages: readonly RegionPage[], places: readonly Place[]): boolean[][] {
  const ancestors = ancestorsOf(places);
  const first = totalsOf(pages, places, ancestors);
  const certain = spread(
    places.map((place) => furnitureOf(place, first[place.index]!)),
    places,
  );
  const standings = standingsOf(pages, places, certain);
  const furniture = spread(
    places.map((place) => certain[place.index] ?? furnitureOf(place, first[place.index]!, standings[place.index])),
    places,
  );
  const zones = withHeadlines(zonesOf(pages, places, ancestors, furniture), pages, places, ancestors, furniture);
  const inZone = within(places, zones);
  const beside = besideZones(places, zones, furniture, first);
  return pages.map((page) => select(page, places, furniture, inZone, beside));
}

/** Marks everything inside furniture as furniture. */
function spread(furniture: (Furniture | undefined)[], places: readonly Place[]): (Furniture | undefined)[] {
  for (const { index, parent } of places) furniture[index] = (parent && furniture[parent.index]) ?? furniture[index];
  return furniture;
}

/** The places around each place, itself first. */
function ancestorsOf(places: readonly Place[]): Int32Array[] {
  const all: Int32Array[] = [];
  for (const { index, parent } of places) {
    const outer = parent ? all[parent.index]! : new Int32Array(0);
    const own = new Int32Array(outer.length + 1);
    own[0] = index;
    own.set(outer, 1);
    all.push(own);
  }
  return all;
}

function totalsOf(
  pages: readonly RegionPage[],
  places: readonly Place[],
  ancestors: readonly Int32Array[],
): PlaceTotals[] {
  const totals = places.map(nothingYet);
  for (const page of pages) {
    for (const [place, instances] of page.instances) {
      const total = totals[place]!;
      total.pages++;
      total.mostInstances = Math.max(total.mostInstances, instances);
    }
    page.signs.forEach((signs, at) => {
      if (page.unshown[at]) return;
      for (const place of ancestors[page.places[at]!]!) add(totals[place]!, signs, page.isHeadline[at]!);
    });
  }
  for (const { index } of places)
    for (const outer of ancestors[index]!.subarray(1))
      totals[outer]!.mostRepeated = Math.max(totals[outer]!.mostRepeated, totals[index]!.mostInstances);
  return totals;
}

function nothingYet(): PlaceTotals {
  return {
    ...{ blocks: 0, words: 0, linked: 0, prose: 0, pages: 0, mostInstances: 0, mostRepeated: 0, notes: 0 },
    ...{ corrections: 0, titleLinks: 0, rights: 0, relatedHeads: 0 },
    ...{ commentHeads: 0, consentWords: 0, sharingBlocks: 0, subscribingBlocks: 0, advertisingBlocks: 0, headlines: 0 },
  };
}

function add(total: PlaceTotals, signs: TextSigns, isHeadline: boolean): void {
  total.blocks++;
  total.words += signs.words;
  total.linked += signs.linked;
  total.prose += signs.prose;
  if (signs.isNote) total.notes++;
  if (signs.isCorrection) total.corrections++;
  if (signs.isTitleLink) total.titleLinks++;
  if (signs.claimsRights) total.rights++;
  if (signs.headsRelated) total.relatedHeads++;
  if (signs.headsComments) total.commentHeads++;
  if (signs.asksConsent) total.consentWords += signs.words;
  if (signs.offersSharing) total.sharingBlocks++;
  if (signs.asksToSubscribe) total.subscribingBlocks++;
  if (signs.saysAdvertising) total.advertisingBlocks++;
  if (isHeadline) total.headlines++;
}

/** The places that hold the article, across all captures; none is inside another. */
function zonesOf(
  pages: readonly RegionPage[],
  places: readonly Place[],
  ancestors: readonly Int32Array[],
  furniture: readonly (Furniture | undefined)[],
): Set<number> {
  const prose = pages.map((page) => proseBy(page, ancestors, furniture));
  const amounts = prose.map(({ total }) => total).filter((amount) => amount > 0);
  const usual = amounts.sort((a, b) => a - b)[Math.floor(amounts.length / 2)] ?? 0;
  const votes = new Map<number, number>();
  for (const { total, byPlace } of prose) {
    if (total === 0 || total < usual * tooLittle) continue;
    let deepest: Place | undefined;
    for (const [index, amount] of byPlace)
      if (amount >= enough * total && (!deepest || places[index]!.depth > deepest.depth)) deepest = places[index];
    if (!deepest) continue;
    const zone = namedZone(deepest).index;
    votes.set(zone, (votes.get(zone) ?? 0) + 1);
  }
  if (votes.size === 0) return new Set([semanticZone(places) ?? places[0]?.index ?? 0]);
  // The whole page is chosen only if it is the choice for most captures of the archive.
  const whole = [...votes].filter(([zone]) => isWhole(places[zone]!));
  const wholeVotes = whole.reduce((sum, [, count]) => sum + count, 0);
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  if (wholeVotes * 2 < all) for (const [zone] of whole) votes.delete(zone);
  const chosen = new Set(votes.keys());
  for (const zone of chosen) if (ancestors[zone]!.slice(1).some((outer) => chosen.has(outer))) chosen.delete(zone);
  return chosen;
}

/**
 * Maximum number of additional words that widening a zone to its headline may bring in; also limited to the zone's own
 * number of words.
 */
const mostWithHeadline = 60;

/** Widens each zone to include the headline in front of it, if hardly anything else comes in. */
function withHeadlines(
  zones: ReadonlySet<number>,
  pages: readonly RegionPage[],
  places: readonly Place[],
  ancestors: readonly Int32Array[],
  furniture: readonly (Furniture | undefined)[],
): Set<number> {
  const words = new Float64Array(places.length);
  for (const page of pages)
    page.signs.forEach((signs, at) => {
      const place = page.places[at]!;
      if (!page.unshown[at] && !furniture[place]) for (const outer of ancestors[place]!) words[outer]! += signs.words;
    });
  const wide = new Set<number>();
  for (const zone of zones) {
    const around = ancestors[zone]!;
    const votes = new Map<number, number>();
    let count = 0;
    for (const page of pages) {
      if (places[zone]!.parent && !page.instances.has(zone)) continue;
      const start = page.places.findIndex((place, at) => page.signs[at]!.prose > 0 && ancestors[place]!.includes(zone));
      if (start < 0) continue;
      count++;
      const headline = page.isHeadline.lastIndexOf(true, start);
      if (headline < 0 || inMasthead(places[page.places[headline]!]!)) continue;
      const shared = ancestors[page.places[headline]!]!.find((place) => around.includes(place));
      if (shared !== undefined) votes.set(shared, (votes.get(shared) ?? 0) + 1);
    }
    const [best] = [...votes].sort(([, a], [, b]) => b - a);
    const isClose =
      best !== undefined &&
      best[1] * 2 > count &&
      !isWhole(places[best[0]]!) &&
      words[best[0]]! <= 2 * words[zone]! + mostWithHeadline * pages.length;
    wide.add(isClose ? best[0] : zone);
  }
  for (const zone of wide) if (ancestors[zone]!.slice(1).some((outer) => wide.has(outer))) wide.delete(zone);
  return wide;
}

function proseBy(
  page: RegionPage,
  ancestors: readonly Int32Array[],
  furniture: readonly (Furniture | undefined)[],
): { total: number; byPlace: Map<number, number> } {
  const byPlace = new Map<number, number>();
  let total = 0;
  page.signs.forEach(({ prose, asksConsent }, at) => {
    const place = page.places[at]!;
    if (prose === 0 || asksConsent || page.unshown[at] || furniture[place]) return;
    total += prose;
    for (const outer of ancestors[place]!) byPlace.set(outer, (byPlace.get(outer) ?? 0) + prose);
  });
  return { total, byPlace };
}

/** The outermost place around this one that the page itself marks as its content, or else this one. */
function namedZone(place: Place): Place {
  let article: Place | undefined;
  let main: Place | undefined;
  for (let outer: Place | undefined = place; outer; outer = outer.parent) {
    if (outer.name === "main" || outer.role === "main") main = outer;
    if (outer.name === "article" || outer.role === "article" || outer.role === "articlebody") article = outer;
  }
  return main ?? article ?? place;
}

/** For captures without running text: the place that is marked as the content. */
function semanticZone(places: readonly Place[]): number | undefined {
  const named = (name: string) => places.find((place) => place.name === name || place.role === name);
  const articles = places.filter(({ name, parent }) => name === "article" && parent?.name !== "article");
  return (named("main") ?? (articles.length === 1 ? articles[0] : undefined))?.index;
}

function isWhole({ name }: Place): boolean {
  return name === "body" || name === "html";
}

/** Whether each place is inside one of the zones. */
function within(places: readonly Place[], zones: ReadonlySet<number>): boolean[] {
  const inside: boolean[] = [];
  for (const { index, parent } of places)
    inside.push(zones.has(index) || (parent !== undefined && inside[parent.index]!));
  return inside;
}

/** Whether each place is beside a zone, in the same frame, and does not belong to the site itself. */
function besideZones(
  places: readonly Place[],
  zones: ReadonlySet<number>,
  furniture: readonly (Furniture | undefined)[],
  totals: readonly PlaceTotals[],
): boolean[] {
  const frames = new Set<number>();
  for (const zone of zones) {
    const { parent } = places[zone]!;
    if (parent) frames.add(parent.index);
  }
  const beside: boolean[] = [];
  for (const place of places) {
    const { index, parent } = place;
    const isOwn = !furniture[index] && !siteFurniture(place, totals[index]!);
    // Text directly in the frame counts as beside the zone as well: the headline of a post, its time.
    const isFrame = frames.has(index) && !isWhole(place);
    const starts = isFrame || (parent !== undefined && frames.has(parent.index) && !zones.has(index));
    beside.push(isOwn && (starts || (parent !== undefined && !frames.has(parent.index) && beside[parent.index]!)));
  }
  return beside;
}

function select(
  page: RegionPage,
  places: readonly Place[],
  furniture: readonly (Furniture | undefined)[],
  inZone: readonly boolean[],
  beside: readonly boolean[],
): boolean[] {
  const chosen = page.signs.map((signs, at) => {
    const place = page.places[at]!;
    if (page.unshown[at]) return false;
    const kind = furniture[place];
    if (kind) return signs.isCorrection && mayHoldNotes.has(kind) && signs.linked * 2 <= signs.words;
    if (inZone[place] || beside[place]) return true;
    return signs.isNote && signs.linked * 2 <= signs.words;
  });
  addHeadline(page, places, furniture, chosen);
  if (!chosen.some(Boolean))
    page.signs.forEach((_, at) => {
      chosen[at] = !page.unshown[at] && !furniture[page.places[at]!];
    });
  return chosen;
}

/** Furniture that may contain a correction nevertheless. */
const mayHoldNotes = new Set<Furniture>(["site", "related", "sharing", "subscribing", "advertising"]);

/** Adds the headline in front of the text, with the few lines between the two. */
function addHeadline(
  page: RegionPage,
  places: readonly Place[],
  furniture: readonly (Furniture | undefined)[],
  chosen: boolean[],
): void {
  const start = chosen.findIndex((isChosen, at) => isChosen && !page.signs[at]!.isNote);
  const end = start < 0 ? page.signs.length : start;
  let headline = -1;
  for (let at = 0; at < end; at++)
    if (page.isHeadline[at] && !page.unshown[at] && !inMasthead(places[page.places[at]!]!)) headline = at;
  if (headline < 0 || end - headline > mostBetween + 1) return;
  for (let at = headline; at < end; at++)
    if (!page.unshown[at] && (at === headline || !furniture[page.places[at]!])) chosen[at] = true;
}

/** Whether a place is in the site's masthead: the site's own name may be a heading, too. */
function inMasthead(place: Place): boolean {
  for (let outer: Place | undefined = place; outer; outer = outer.parent)
    if (
      outer.role === "banner" ||
      /^(?:site|page|global)-?(?:header|head|title|logo|branding)$|^(?:masthead|logo)$/.test(outer.id) ||
      outer.classes.some((name) => /^(?:site|global)-?(?:header|title|logo|branding)$|^(?:masthead|logo)$/.test(name))
    )
      return true;
  return false;
}
