import { hash } from "node:crypto";
import { compareText } from "../model/compareText.ts";
import { fragmentSize } from "./indexing/fragmentSize.ts";
import { type PartLimits, type PartRange, partLimits, weightOf } from "./partLimits.ts";
import type { RecordRef } from "./records/recordRef.ts";

/** One index among those that make up the search. */
export interface SearchPart {
  /** Name of its folder: stays when others come, go or change. */
  readonly name: string;
  /** In the order they are indexed in. */
  readonly refs: readonly RecordRef[];
  readonly weight: number;
  /** How many files its records' contents are bundled into, at most. */
  readonly bundles: number;
}

/** A change with what decides where a part begins. */
interface Candidate {
  readonly ref: RecordRef;
  readonly weight: number;
  readonly seconds: number;
  /** Hash of its address. */
  readonly hash: string;
}

/**
 * Divides the records of an archive into parts that are indexed one by one, so that a new version costs the index of
 * two small parts, however large the archive is.
 *
 * The division is a function of the set of records alone: a build that goes on from an earlier one makes what a build
 * from nothing makes. And it lasts:
 *
 * - Changes stand in order of time, older ones in large parts, the newest, less than a large part has room for, in
 *   smaller ones, and the newest of these in still smaller ones. The first part of a size takes as many as it may hold,
 *   and is cut at the lowest hash of an address behind the least it may hold; the second begins there, and so on. So a
 *   change that comes at the end touches the last part, or makes one large part of the small ones; one that comes or
 *   goes elsewhere seldom moves a border (content-defined chunking: Muthitacharoen, Chen, Mazières, A Low-bandwidth
 *   Network File System, 2001).
 * - Newest texts change in place and move in time, so they are divided by the hash of their address.
 *
 * @param refs in any order; n of them take O(n log n)
 * @returns changes from the newest part to the oldest, then texts
 */
export function searchParts(refs: readonly RecordRef[], limits: PartLimits = partLimits): SearchPart[] {
  if (refs.length === 0) return [];
  const changes = refs.filter(({ kind }) => kind === "change");
  const texts = refs.filter(({ kind }) => kind === "article").sort(byAddress);
  const total = totalWeight(refs);
  const bundle = fragmentSize(total);
  const part = (name: string, members: readonly RecordRef[]): SearchPart => {
    const weight = totalWeight(members);
    return { name, refs: members, weight, bundles: Math.ceil(weight / bundle) };
  };
  if (total <= limits.whole) return [part("all", [...changes.sort(byAddress), ...texts])];
  return [
    ...changeParts(changes, limits)
      .map((members) => part(`changes-${hashOf(members[0]!.url).slice(0, 12)}`, members))
      .reverse(),
    ...textParts(texts, limits).map(({ bits, members }) => part(bits ? `texts-${bits}` : "texts", members)),
  ];
}

/** Oldest part first. */
function changeParts(changes: readonly RecordRef[], limits: PartLimits): RecordRef[][] {
  const candidates = changes
    .map((ref): Candidate => ({ ref, weight: weightOf(ref), seconds: Date.parse(ref.captured), hash: hashOf(ref.url) }))
    .sort((a, b) => a.seconds - b.seconds || compareText(a.ref.url, b.ref.url));
  const parts: (readonly Candidate[])[] = [];
  let newest: readonly Candidate[] = candidates;
  for (const range of limits.changes) {
    const cut = cutParts(newest, range);
    newest = cut.pop() ?? [];
    parts.push(...cut);
  }
  if (newest.length > 0) parts.push(newest);
  return parts.map((members) => members.map(({ ref }) => ref));
}

/** Cuts off parts from the start, while what is left is too heavy for one. What is left comes last. */
function cutParts(all: readonly Candidate[], { least, most }: PartRange): (readonly Candidate[])[] {
  const parts: (readonly Candidate[])[] = [];
  let start = 0;
  for (let end = cutOf(all, start, least, most); end !== undefined; end = cutOf(all, start, least, most)) {
    parts.push(all.slice(start, end));
    start = end;
  }
  return start < all.length ? [...parts, all.slice(start)] : parts;
}

/** Where the part that begins at `start` ends; undefined where it may hold all there is. */
function cutOf(all: readonly Candidate[], start: number, least: number, most: number): number | undefined {
  let weight = 0;
  let lowest: number | undefined;
  for (let k = start; k < all.length; k++) {
    const candidate = all[k]!;
    if (k > start && weight >= least && (lowest === undefined || candidate.hash < all[lowest]!.hash)) lowest = k;
    weight += candidate.weight;
    // One record can be so heavy that no place is left behind `least`.
    if (weight > most && k > start) return lowest ?? k;
  }
  return undefined;
}

/**
 * By the first bits of the hash of their address, so that doubling the number of parts divides each in two.
 *
 * @returns in order of `bits`; none that is empty
 */
function textParts(
  texts: readonly RecordRef[],
  { texts: limit, mostTexts, most }: PartLimits,
): { bits: string; members: RecordRef[] }[] {
  const total = totalWeight(texts);
  let length = 0;
  // Parts of a hash are not quite alike: some room keeps the heaviest below `most`.
  while ((total / 2 ** length > limit && 2 ** length < mostTexts) || total / 2 ** length > most * 0.85) length++;
  const parts = new Map<string, RecordRef[]>();
  for (const ref of texts) {
    const bits = Number.parseInt(hashOf(ref.url).slice(0, 8), 16).toString(2).padStart(32, "0").slice(0, length);
    const members = parts.get(bits);
    if (members) members.push(ref);
    else parts.set(bits, [ref]);
  }
  return [...parts].map(([bits, members]) => ({ bits, members })).sort((a, b) => compareText(a.bits, b.bits));
}

function byAddress(a: RecordRef, b: RecordRef): number {
  return compareText(a.url, b.url);
}

function totalWeight(refs: readonly RecordRef[]): number {
  return refs.reduce((sum, ref) => sum + weightOf(ref), 0);
}

function hashOf(url: string): string {
  return hash("sha256", url);
}
