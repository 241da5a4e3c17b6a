import type { Entries } from "./entries.ts";
import type { EntryName } from "./entryName.ts";

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
    const byName = positionsByName(entries.before, before, kind);
    // Most paragraphs are no entries, and most names are on one side alone: what is around them is not looked at.
    if (byName.size === 0 || !findNamesakes(byName, entries.after, after, kind)) continue;
    for (const positions of byName.values()) {
      const b = positions.after.length > 0 ? onlyOne("before", positions.before) : undefined;
      const a = b === undefined ? undefined : onlyOne("after", positions.after);
      if (b === undefined || a === undefined) continue;
      pairs.push({ before: b, after: a });
      paired.before.add(b);
      paired.after.add(a);
    }
  }
  return pairs.sort((one, other) => one.before - other.before);
}

interface Namesakes {
  readonly before: number[];
  readonly after: number[];
}

function positionsByName(
  entries: Entries,
  before: readonly number[],
  kind: "name" | "numbered",
): Map<string, Namesakes> {
  const byName = new Map<string, Namesakes>();
  for (const position of before) {
    const entry = entries.at(position);
    if (!entry) continue;
    const key = keyOf(entry, kind);
    const known = byName.get(key);
    if (known) known.before.push(position);
    else byName.set(key, { before: [position], after: [] });
  }
  return byName;
}

/** Adds the positions of the after side that have one of the names; false if there are none. */
function findNamesakes(
  byName: ReadonlyMap<string, Namesakes>,
  entries: Entries,
  after: readonly number[],
  kind: "name" | "numbered",
): boolean {
  let found = false;
  for (const position of after) {
    const entry = entries.at(position);
    const namesakes = entry && byName.get(keyOf(entry, kind));
    if (!namesakes) continue;
    namesakes.after.push(position);
    found = true;
  }
  return found;
}

function keyOf(entry: EntryName, kind: "name" | "numbered"): string {
  return `${entry.shape}\n${entry[kind]}`;
}
