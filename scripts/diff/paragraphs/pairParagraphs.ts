import { heaviestChain } from "../sequences/heaviestChain.ts";
import { isIdentifiable } from "./isIdentifiable.ts";
import { type Likeness, likenesses } from "./likeness.ts";
import { obviousPairs } from "./obviousPairs.ts";
import type { UnmatchedSide } from "./unmatchedSide.ts";

/** Paragraphs that belong together; positions in the two versions. A position is in one group at most. */
export interface Group {
  readonly kind: "in-place" | "moved";
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Least likeness of a pair in the same gap, where its place is evidence too. */
const leastInPlace = 0.2;
/** Least likeness of a pair elsewhere, where its words are the only evidence. */
const leastMoved = 0.5;
/** Least share of a paragraph's word pairs found in the paragraph it was split from or merged into. */
const leastContained = 0.6;
/** Most paragraphs between two parts of one: those inserted while it was split. */
const mostBetween = 3;

/** The paragraphs to be paired. */
export interface UnmatchedSides {
  readonly before: UnmatchedSide;
  readonly after: UnmatchedSide;
}

/**
 * Groups the paragraphs that changed, the most certain groups first:
 *
 * 1. pairs that stand alone in their gap and are plainly one text (`obviousPairs`);
 * 2. in each gap, in order and without crossing, the pairs of best total likeness (`heaviestChain`);
 * 3. splits and merges: a paragraph without a partner, next to a paired one and contained in its partner;
 * 4. pairs similar enough to be recognized at another place;
 * 5. splits and merges of those.
 *
 * @param normalize see `TextEquality`
 *
 * Cost: that of `likenesses`, plus O(c log c) for the c likenesses it finds.
 */
export function pairParagraphs({ before, after }: UnmatchedSides, normalize: (text: string) => string): Group[] {
  const pairs = obviousPairs(before, after);
  const groups = pairs.map(([b, a]): Group => ({ kind: "in-place", before: [b], after: [a] }));
  const pairedBefore = new Set(pairs.map(([b]) => b));
  const pairedAfter = new Set(pairs.map(([, a]) => a));
  const rest = {
    before: { ...before, unmatched: before.unmatched.filter((b) => !pairedBefore.has(b)) },
    after: { ...after, unmatched: after.unmatched.filter((a) => !pairedAfter.has(a)) },
  };
  if (rest.before.unmatched.length && rest.after.unmatched.length) groups.push(...pairByLikeness(rest, normalize));
  return groups;
}

function pairByLikeness(sides: UnmatchedSides, normalize: (text: string) => string): Group[] {
  const { before, after } = sides;
  const found = likenesses(
    before.unmatched.map((b) => normalize(before.texts[b]!)),
    after.unmatched.map((a) => normalize(after.texts[a]!)),
  ).map((likeness) => ({
    ...likeness,
    before: before.unmatched[likeness.before]!,
    after: after.unmatched[likeness.after]!,
    weight: likeness.score,
  }));
  const inPlace = found.filter((pair) => before.gapOf[pair.before] === after.gapOf[pair.after]);

  const groups = new Grouping(sides);
  const likely = inPlace.filter(({ score }) => score >= leastInPlace);
  for (const pair of heaviestChain(likely, after.texts.length)) groups.pair("in-place", pair.before, pair.after);
  joinParts(inPlace, groups);
  const elsewhere = found
    .filter(({ score }) => score >= leastMoved)
    .filter((pair) => isIdentifiable(before.texts[pair.before]!) && isIdentifiable(after.texts[pair.after]!))
    .sort((x, y) => y.score - x.score || x.after - y.after || x.before - y.before);
  for (const pair of elsewhere) {
    if (!groups.ofBefore.has(pair.before) && !groups.ofAfter.has(pair.after))
      groups.pair("moved", pair.before, pair.after);
  }
  joinParts(found, groups);
  return groups.all();
}

interface OpenGroup {
  readonly kind: Group["kind"];
  readonly before: number[];
  readonly after: number[];
}

/** The groups found so far, by position. */
class Grouping {
  readonly ofBefore = new Map<number, OpenGroup>();
  readonly ofAfter = new Map<number, OpenGroup>();
  private readonly sides: UnmatchedSides;

  constructor(sides: UnmatchedSides) {
    this.sides = sides;
  }

  pair(kind: Group["kind"], before: number, after: number): void {
    const group: OpenGroup = { kind, before: [before], after: [after] };
    this.ofBefore.set(before, group);
    this.ofAfter.set(after, group);
  }

  /** Adds `before` to the group as one more part merged into it, if it is next to the other parts. */
  merge(before: number, group: OpenGroup): boolean {
    if (group.after.length > 1) return false;
    const joined = joinBeside(group.before, before, this.sides.before.gapOf, this.ofBefore);
    if (joined) this.ofBefore.set(before, group);
    return joined;
  }

  /** Adds `after` to the group as one more part it was split into, if it is next to the other parts. */
  split(after: number, group: OpenGroup): boolean {
    if (group.before.length > 1) return false;
    const joined = joinBeside(group.after, after, this.sides.after.gapOf, this.ofAfter);
    if (joined) this.ofAfter.set(after, group);
    return joined;
  }

  all(): Group[] {
    return [...new Set(this.ofBefore.values())];
  }
}

/** Adds a position to ascending positions of the same gap, if no paragraph that kept its place is between them. */
function joinBeside(
  positions: number[],
  position: number,
  gapOf: readonly number[],
  groupOf: ReadonlyMap<number, OpenGroup>,
): boolean {
  const first = positions[0]!;
  const last = positions.at(-1)!;
  const [from, to] = position < first ? [position, first] : [last, position];
  if (gapOf[from] !== gapOf[to] || to <= from || to - from > mostBetween + 1) return false;
  for (let k = from + 1; k < to; k++) if (groupOf.get(k)?.kind === "in-place") return false;
  if (position < first) positions.unshift(position);
  else positions.push(position);
  return true;
}

/** Splits and merges: adds parts to groups, the best contained first, until none is left to add. */
function joinParts(found: readonly Likeness[], groups: Grouping): void {
  const parts = found
    .filter((of) => Math.max(of.beforeContained, of.afterContained) >= leastContained)
    .sort(
      (x, y) =>
        Math.max(y.beforeContained, y.afterContained) - Math.max(x.beforeContained, x.afterContained) ||
        x.before - y.before ||
        x.after - y.after,
    );
  // A third part may be next to the second only, which has to be added first; few texts have more than three parts.
  for (let grown = true; grown; ) {
    grown = false;
    for (const { before, after, beforeContained, afterContained } of parts) {
      const ofBefore = groups.ofBefore.get(before);
      const ofAfter = groups.ofAfter.get(after);
      if (ofBefore && !ofAfter && afterContained >= leastContained) grown = groups.split(after, ofBefore) || grown;
      else if (ofAfter && !ofBefore && beforeContained >= leastContained)
        grown = groups.merge(before, ofAfter) || grown;
    }
  }
}
