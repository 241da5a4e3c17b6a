import type { Candidate } from "../../sequences/heaviestChain.ts";
import type { Gap } from "../../sequences/matchSequences.ts";
import { type EntriesOfSides, namedPairs } from "./namedPairs.ts";

// A longer list has anchors, or is another one.
const longestGap = 2000;

/**
 * The entries of a gap that have one name, however much else in them changed. They are found before repeated paragraphs
 * are matched, so that a formula stays with the heading above it.
 */
export function namesInGap(entries: EntriesOfSides, gap: Gap): Candidate[] {
  const before = { start: gap.before, end: gap.beforeEnd };
  const after = { start: gap.after, end: gap.afterEnd };
  if (Math.max(before.end - before.start, after.end - after.start) > longestGap) return [];
  if (!shareName(entries, before, after)) return [];
  const shapes = { before: entries.before.shapesNear(before), after: entries.after.shapesNear(after) };
  if (shapes.before.size === 0 || shapes.after.size === 0) return [];
  const pairs = namedPairs(
    entries,
    { before: positionsOf(before), after: positionsOf(after) },
    { before: () => shapes.before, after: () => shapes.after },
  );
  return pairs.map((pair) => ({ before: pair.before, after: pair.after - gap.after, weight: 1 }));
}

/** Whether a name is on both sides at all: most gaps hold one paragraph on either side, and no entry. */
function shareName({ before, after }: EntriesOfSides, inBefore: Stretch, inAfter: Stretch): boolean {
  const known = new Set<string>();
  for (let k = inBefore.start; k < inBefore.end; k++) {
    const entry = before.at(k);
    if (entry) known.add(`${entry.shape}\n${entry.name}`).add(`${entry.shape}\n${entry.numbered}`);
  }
  if (known.size === 0) return false;
  for (let k = inAfter.start; k < inAfter.end; k++) {
    const entry = after.at(k);
    if (entry && (known.has(`${entry.shape}\n${entry.name}`) || known.has(`${entry.shape}\n${entry.numbered}`)))
      return true;
  }
  return false;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function positionsOf({ start, end }: Stretch): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}
