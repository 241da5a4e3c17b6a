import type { Grouping } from "../grouping.ts";
import type { Likeness } from "../likeness.ts";

/** Least share of a paragraph's word pairs found in the paragraph it was split from or merged into. */
const leastContained = 0.6;

/** Splits and merges: adds parts to groups, the best contained first, until none is left to add. */
export function joinParts(found: readonly Likeness[], groups: Grouping): void {
  const parts = found
    .filter((pair) => containment(pair) >= leastContained)
    .sort((x, y) => containment(y) - containment(x) || x.before - y.before || x.after - y.after);
  // A third part may be next to the second only, which has to be added first; few texts have more than three parts.
  for (let grown = true; grown; ) {
    grown = false;
    for (const { before, after, beforeContained, afterContained } of parts) {
      const ofBefore = groups.of.before.get(before);
      const ofAfter = groups.of.after.get(after);
      if (ofBefore && !ofAfter && afterContained >= leastContained)
        grown = groups.join("after", after, ofBefore) || grown;
      else if (ofAfter && !ofBefore && beforeContained >= leastContained)
        grown = groups.join("before", before, ofAfter) || grown;
    }
  }
}

function containment({ beforeContained, afterContained }: Likeness): number {
  return Math.max(beforeContained, afterContained);
}
