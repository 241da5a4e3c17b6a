import { hash } from "node:crypto";
import { compareText } from "../model/compareText.ts";
import { type PartitionLimits, type PartitionRange, partitionLimits, weightOf } from "./partitionLimits.ts";
import type { RecordRef } from "./records/recordRef.ts";

/** One of the indexes that make up the search. */
export interface IndexPartition {
  /** Name of its folder: stays the same when others are added, removed or changed. */
  readonly name: string;
  /** Records of one kind, from the oldest to the newest. */
  readonly refs: readonly RecordRef[];
  readonly weight: number;
}

/** A record, with the hash that decides where a partition begins. */
interface Candidate {
  readonly ref: RecordRef;
  readonly weight: number;
  readonly seconds: number;
  /** Hash of its address. */
  readonly hash: string;
}

/**
 * Divides the records of an archive into partitions that are indexed one by one, so that a new version re-indexes only two
 * or three partitions, however large the archive is, and a reader who looks for the newest loads only the newest.
 *
 * The division is a function of the set of records alone: an incremental build divides as a full build does. And it is
 * stable: records are ordered by time: the oldest are in large partitions, the newest, too few to fill a large one, in smaller
 * ones, and the newest of those in still smaller ones. A partition of a size takes as many as fit, and is then cut at the
 * lowest hash of an address beyond its minimum; the next begins there, and so on. So a record added at the end touches
 * the last partition, or turns the small ones into one large partition; one added or removed elsewhere rarely moves a
 * boundary (content-defined chunking: Muthitacharoen, Chen, Mazières, A Low-bandwidth Network File System, 2001).
 *
 * Changes and newest texts are divided apart, because a search can be for one of them.
 *
 * @param refs in any order; takes O(n log n)
 * @returns changes from the newest partition to the oldest, then texts likewise
 */
export function partitionRecords(
  refs: readonly RecordRef[],
  limits: PartitionLimits = partitionLimits,
): IndexPartition[] {
  const isWhole = refs.reduce((sum, ref) => sum + weightOf(ref), 0) <= limits.whole;
  const divide = (kind: RecordRef["kind"], name: string, ranges: readonly PartitionRange[]) =>
    timePartitions(
      refs.filter((ref) => ref.kind === kind),
      isWhole ? [] : ranges,
    ).map((members): IndexPartition => {
      const [first] = members;
      return {
        name: isWhole ? name : `${name}-${first!.hash.slice(0, 12)}`,
        refs: members.map(({ ref }) => ref),
        weight: members.reduce((sum, { weight }) => sum + weight, 0),
      };
    });
  return [...divide("change", "changes", limits.changes), ...divide("article", "texts", limits.texts)];
}

/** Newest partition first. */
function timePartitions(refs: readonly RecordRef[], ranges: readonly PartitionRange[]): (readonly Candidate[])[] {
  const candidates = refs
    .map((ref): Candidate => ({ ref, weight: weightOf(ref), seconds: Date.parse(ref.captured), hash: hashOf(ref.url) }))
    .sort((a, b) => a.seconds - b.seconds || compareText(a.ref.url, b.ref.url));
  const partitions: (readonly Candidate[])[] = [];
  let newest: readonly Candidate[] = candidates;
  for (const range of ranges) {
    const cut = cutPartitions(newest, range);
    newest = cut.pop() ?? [];
    partitions.push(...cut);
  }
  if (newest.length > 0) partitions.push(newest);
  return partitions.reverse();
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

function hashOf(url: string): string {
  return hash("sha256", url);
}
