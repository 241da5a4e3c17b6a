import type { Entries } from "./entries.ts";

export interface EntriesOfSides {
  readonly before: Entries;
  readonly after: Entries;
}

/** Positions of entries of the same name, which no other entry of the positions compared has. */
export interface NamedPair {
  readonly before: number;
  readonly after: number;
}

/**
 * The pairs of entries that have the same name and the same shape, each the only one of its name among the positions
 * given; first by names without the numbers in front of them, then, of the rest, by names with their numbers.
 */
export function namedPairs(
  { before, after }: EntriesOfSides,
  positions: { readonly before: readonly number[]; readonly after: readonly number[] },
  shapes: {
    readonly before: (position: number) => ReadonlySet<string>;
    readonly after: (position: number) => ReadonlySet<string>;
  },
): NamedPair[] {
  const pairs: NamedPair[] = [];
  const pairedBefore = new Set<number>();
  const pairedAfter = new Set<number>();
  for (const kind of ["name", "numbered"] as const) {
    const ofAfter = onlyOnes(after, positions.after, shapes.after, kind, pairedAfter);
    for (const [name, b] of onlyOnes(before, positions.before, shapes.before, kind, pairedBefore)) {
      const a = ofAfter.get(name) ?? repeated;
      if (b === repeated || a === repeated) continue;
      pairs.push({ before: b, after: a });
      pairedBefore.add(b);
      pairedAfter.add(a);
    }
  }
  return pairs.sort((one, other) => one.before - other.before);
}

const repeated = -1;

/** The position of each name, or `repeated`. */
function onlyOnes(
  entries: Entries,
  positions: readonly number[],
  shapesAt: (position: number) => ReadonlySet<string>,
  kind: "name" | "numbered",
  paired: ReadonlySet<number>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const position of positions) {
    const entry = entries.at(position);
    if (!entry || paired.has(position) || !shapesAt(position).has(entry.shape)) continue;
    if (kind === "name" && entries.isNumberedNear(position)) continue;
    const key = `${entry.shape}\n${entry[kind]}`;
    found.set(key, found.has(key) ? repeated : position);
  }
  return found;
}
