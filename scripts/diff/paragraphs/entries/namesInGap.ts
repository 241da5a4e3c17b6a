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
  const shapes = { before: entries.before.shapesNear(before), after: entries.after.shapesNear(after) };
  if (shapes.before.size === 0 || shapes.after.size === 0) return [];
  const pairs = namedPairs(
    entries,
    { before: positionsOf(before), after: positionsOf(after) },
    { before: () => shapes.before, after: () => shapes.after },
  );
  return pairs.map((pair) => ({ before: pair.before, after: pair.after - gap.after, weight: 1 }));
}

function positionsOf({ start, end }: { readonly start: number; readonly end: number }): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}
