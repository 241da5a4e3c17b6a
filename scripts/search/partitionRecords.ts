import { hash } from "node:crypto";
import { compareText } from "../model/compareText.ts";
import { fragmentSize } from "./indexing/fragmentSize.ts";
import { type PartitionLimits, type PartitionRange, partitionLimits, weightOf } from "./partitionLimits.ts";
import type { RecordRef } from "./records/recordRef.ts";

/** One of the indexes that make up the search. */
export interface IndexPartition {
  /** Name of its folder: stays the same when others are added, removed or changed. */
  readonly name: string;
  /** Records in the order of indexing. */
  readonly refs: readonly RecordRef[];
  readonly weight: number;
  /** Maximum number of files into which its records' contents are bundled. */
  readonly bundles: number;
}

/** A change, with the hash that decides where a partition begins. */
interface Candidate {
  readonly ref: RecordRef;
  readonly weight: number;
  readonly seconds: number;
  /** Hash of its address. */
  readonly hash: string;
}

/**
 * Divides the records of an archive into partitions that are indexed one by one, so that a new version re-indexes only two
 * small partitions, however large the archive is.
 *
 * The division is a function of the set of records alone: an incremental build divides as a full build does. And it is
 * stable:
 *
 * - Changes are ordered by time: the oldest are in large partitions, the newest, too few to fill a large one, in smaller
 *   ones, and the newest of those in still smaller ones. A partition of a size takes as many as fit, and is then cut at the
 *   lowest hash of an address beyond its minimum; the next begins there, and so on. So a change added at the end touches
 *   the last partition, or turns the small ones into one large partition; one added or removed elsewhere rarely moves a
 *   boundary (content-defined chunking: Muthitacharoen, Chen, Mazières, A Low-bandwidth Network File System, 2001).
 * - Newest texts change in place and move in time, so they are divided by the hash of their address.
 *
 * @param refs in any order; takes O(n log n)
 * @returns changes from the newest partition to the oldest, then texts
 */
export function partitionRecords(
  refs: readonly RecordRef[],
  limits: PartitionLimits = partitionLimits,
): IndexPartition[] {
  if (refs.length === 0) return [];
  const changes = refs.filter(({ kind }) => kind === "change");
  const texts = refs.filter(({ kind }) => kind === "article").sort(byAddress);
  const total = totalWeight(refs);
  const bundle = fragmentSize(total);
  const partition = (name: string, members: readonly RecordRef[]): IndexPartition => {
    const weight = totalWeight(members);
    return { name, refs: members, weight, bundles: Math.ceil(weight / bundle) };
  };
  if (total <= limits.whole) return [partition("all", [...changes.sort(byAddress), ...texts])];
  return [
    ...changePartitions(changes, limits)
      .map((members) => partition(`changes-${hashOf(members[0]!.url).slice(0, 12)}`, members))
      .reverse(),
    ...textPartitions(texts, limits).map(({ bits, members }) => partition(bits ? `texts-${bits}` : "texts", members)),
  ];
}

/** Oldest partition first. */
function changePartitions(changes: readonly RecordRef[], limits: PartitionLimits): RecordRef[][] {
  const candidates = changes
    .map((ref): Candidate => ({ ref, weight: weightOf(ref), seconds: Date.parse(ref.captured), hash: hashOf(ref.url) }))
    .sort((a, b) => a.seconds - b.seconds || compareText(a.ref.url, b.ref.url));
  const partitions: (readonly Candidate[])[] = [];
  let newest: readonly Candidate[] = candidates;
  for (const range of limits.changes) {
    const cut = cutPartitions(newest, range);
    newest = cut.pop() ?? [];
    partitions.push(...cut);
  }
  if (newest.length > 0) partitions.push(newest);
  return partitions.map((members) => members.map(({ ref }) => ref));
}

/** Cuts off partitions from the start while the rest is too heavy for one. The rest comes last. */
function cutPartitions(all: readonly Candidate[], { least, most }: PartitionRange): (readonly Candidate[])[] {
  const partitions: (readonly Candidate[])[] = [];
  let start = 0;
  for (let end = cutOf(all, start, least, most); end !== undefined; end = cutOf(all, start, least, most)) {
    partitions.push(all.slice(start, end));
    start = end;
  }
  return start < all.length ? [...partitions, all.slice(start)] : partitions;
}

/** The end of the partition that begins at `start`; undefined if it can hold all the rest. */
function cutOf(all: readonly Candidate[], start: number, least: number, most: number): number | undefined {
  let weight = 0;
  let lowest: number | undefined;
  for (let k = start; k < all.length; k++) {
    const candidate = all[k]!;
    if (k > start && weight >= least && (lowest === undefined || candidate.hash < all[lowest]!.hash)) lowest = k;
    weight += candidate.weight;
    // One record can be so heavy that no cut is possible beyond `least`.
    if (weight > most && k > start) return lowest ?? k;
  }
  return undefined;
}

/**
 * Divides texts by the first bits of the hash of their address, so that doubling the number of partitions splits each in two.
 *
 * @returns in order of `bits`; without empty ones
 */
function textPartitions(
  texts: readonly RecordRef[],
  { texts: limit, mostTexts, most }: PartitionLimits,
): { bits: string; members: RecordRef[] }[] {
  const total = totalWeight(texts);
  let length = 0;
  // Hash partitions differ somewhat in weight: a margin keeps the heaviest below `most`.
  while ((total / 2 ** length > limit && 2 ** length < mostTexts) || total / 2 ** length > most * 0.85) length++;
  const partitions = new Map<string, RecordRef[]>();
  for (const ref of texts) {
    const bits = Number.parseInt(hashOf(ref.url).slice(0, 8), 16).toString(2).padStart(32, "0").slice(0, length);
    const members = partitions.get(bits);
    if (members) members.push(ref);
    else partitions.set(bits, [ref]);
  }
  return [...partitions].map(([bits, members]) => ({ bits, members })).sort((a, b) => compareText(a.bits, b.bits));
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
