import type { Candidate } from "../../sequences/heaviestChain.ts";
import type { Gap } from "../../sequences/matchSequences.ts";
import type { Entries, Stretch } from "./entries.ts";
import { type EntriesOfSides, namedPairs } from "./namedPairs.ts";

// A longer list has anchors, or is another one.
const longestGap = 2000;

/**
 * The entries of a gap that have one name, however much else in them changed. They are found before repeated paragraphs
 * are matched, so that a formula stays with the heading above it.
 */
export function namesInGap(entries: EntriesOfSides, gap: Gap): Candidate[] {
  const stretches = {
    before: { start: gap.before, end: gap.beforeEnd },
    after: { start: gap.after, end: gap.afterEnd },
  };
  if (Math.max(gap.beforeEnd - gap.before, gap.afterEnd - gap.after) > longestGap) return [];
  const before = entriesIn(stretches.before, entries.before);
  // Most gaps hold one paragraph on either side, and no entry.
  if (before.length === 0) return [];
  const after = entriesIn(stretches.after, entries.after);
  const shapes: { before?: ReadonlySet<string>; after?: ReadonlySet<string> } = {};
  const pairs = namedPairs(entries, before, after, (side, position) => {
    shapes[side] ??= entries[side].shapesNear(stretches[side]);
    return shapes[side].has(entries[side].at(position)!.shape);
  });
  return pairs.map((pair) => ({ before: pair.before, after: pair.after - gap.after }));
}

/** The positions of the entries in a stretch. */
function entriesIn({ start, end }: Stretch, entries: Entries): number[] {
  const positions: number[] = [];
  for (let k = start; k < end; k++) if (entries.at(k)) positions.push(k);
  return positions;
}
