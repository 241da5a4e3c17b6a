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

/** Whether an entry of a side is one of a list: there are several of its shape around it. */
export type IsListed = (side: keyof EntriesOfSides, position: number) => boolean;

/**
 * The pairs of entries that have the same name and the same shape, each the only one of its name among the positions
 * given; first by names without the numbers in front of them, then, of the rest, by names with their numbers. In the order
 * of the before side.
 */
export function namedPairs(
  entries: EntriesOfSides,
  before: readonly number[],
  after: readonly number[],
  isListed: IsListed,
): NamedPair[] {
  const pairs: NamedPair[] = [];
  const paired = { before: new Set<number>(), after: new Set<number>() };
  for (const kind of ["name", "numbered"] as const) {
    // The only position that has a name, of those that have a list around them.
    const onlyOne = (side: keyof EntriesOfSides, positions: readonly number[]): number | undefined => {
      const listed = positions.filter(
        (position) =>
          !paired[side].has(position) &&
          isListed(side, position) &&
          !(kind === "name" && entries[side].isNumberedNear(position)),
      );
      return listed.length === 1 ? listed[0] : undefined;
    };
    const ofBefore = positionsByName(entries.before, before, kind);
    // Most paragraphs are no entries, and most names are on one side alone: what is around them is not looked at.
    if (ofBefore.size === 0) return [];
    const ofAfter = positionsByName(entries.after, after, kind);
    for (const [name, positions] of ofBefore) {
      const others = ofAfter.get(name);
      const b = others && onlyOne("before", positions);
      const a = b === undefined ? undefined : onlyOne("after", others!);
      if (b === undefined || a === undefined) continue;
      pairs.push({ before: b, after: a });
      paired.before.add(b);
      paired.after.add(a);
    }
  }
  return pairs.sort((one, other) => one.before - other.before);
}

function positionsByName(
  entries: Entries,
  positions: readonly number[],
  kind: "name" | "numbered",
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const position of positions) {
    const entry = entries.at(position);
    if (!entry) continue;
    const key = `${entry.shape}\n${entry[kind]}`;
    const known = found.get(key);
    if (known) known.push(position);
    else found.set(key, [position]);
  }
  return found;
}
