/** A set of a partition's records: 1 for each that is in it. */
export type RecordSet = Uint8Array;

export function noRecords(count: number): RecordSet {
  return new Uint8Array(count);
}

export function allRecords(count: number): RecordSet {
  return new Uint8Array(count).fill(1);
}

export function union(sets: readonly RecordSet[], count: number): RecordSet {
  const all = noRecords(count);
  for (const set of sets) for (let k = 0; k < count; k++) all[k]! |= set[k]!;
  return all;
}

export function intersection(sets: readonly RecordSet[], count: number): RecordSet {
  const all = allRecords(count);
  for (const set of sets) for (let k = 0; k < count; k++) all[k]! &= set[k]!;
  return all;
}

export function complement(set: RecordSet): RecordSet {
  return set.map((is) => 1 - is);
}

export function sizeOf(set: RecordSet): number {
  let size = 0;
  for (const is of set) size += is;
  return size;
}
