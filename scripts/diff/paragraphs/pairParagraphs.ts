import { heaviestChain } from "../sequences/heaviestChain.ts";
import { normalizeQuiet } from "../text/normalizeQuiet.ts";
import { isIdentifiable } from "./isIdentifiable.ts";
import { type Likeness, likenesses } from "./likeness.ts";
import { obviousPairs } from "./obviousPairs.ts";

/** Which paragraphs belong together; positions in the two versions. A position stands in one group at most. */
export interface Group {
  readonly kind: "in-place" | "moved";
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Least likeness of a pair in the same gap: there, the place speaks for it too. */
const leastInPlace = 0.2;
/** Least likeness of a pair elsewhere: only the words speak for it. */
const leastMoved = 0.5;
/** Least share of a paragraph's word pairs that has to be found in the one it was split from or merged into. */
const leastContained = 0.6;
/** Most paragraphs that may stand between two parts of one: what was put in while it was split. */
const mostBetween = 3;

/** What is known of the paragraphs to be paired; positions in the two versions. */
export interface Loose {
  readonly beforeTexts: readonly string[];
  readonly afterTexts: readonly string[];
  /** Positions without an exact match, rising. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** For every position the number of matched paragraphs in place before it. */
  readonly gapOfBefore: readonly number[];
  readonly gapOfAfter: readonly number[];
}

/**
 * Groups the paragraphs that changed, in this order of trust:
 *
 * 1. pairs that stand alone in their gap and are plainly one text (`obviousPairs`);
 * 2. in each gap, in order and without crossing, the pairs of best total likeness (`heaviestChain`);
 * 3. splits and merges: a paragraph without a partner, beside a paired one and contained in its partner;
 * 4. pairs alike enough to be known again at another place;
 * 5. splits and merges of those.
 *
 * Cost: that of `likenesses`, plus O(c log c) for the c likenesses it finds.
 */
export function pairParagraphs(loose: Loose): Group[] {
  const { beforeTexts, afterTexts } = loose;
  const pairs = obviousPairs(
    { texts: beforeTexts, loose: loose.before, gapOf: loose.gapOfBefore },
    { texts: afterTexts, loose: loose.after, gapOf: loose.gapOfAfter },
  );
  const groups = pairs.map(([b, a]): Group => ({ kind: "in-place", before: [b], after: [a] }));
  const pairedBefore = new Set(pairs.map(([b]) => b));
  const pairedAfter = new Set(pairs.map(([, a]) => a));
  const before = loose.before.filter((b) => !pairedBefore.has(b));
  const after = loose.after.filter((a) => !pairedAfter.has(a));
  if (before.length && after.length) groups.push(...pairByLikeness({ ...loose, before, after }));
  return groups;
}

function pairByLikeness(loose: Loose): Group[] {
  const { beforeTexts, afterTexts } = loose;
  const found = likenesses(
    loose.before.map((b) => normalizeQuiet(beforeTexts[b]!)),
    loose.after.map((a) => normalizeQuiet(afterTexts[a]!)),
  ).map((likeness) => ({
    ...likeness,
    before: loose.before[likeness.before]!,
    after: loose.after[likeness.after]!,
    weight: likeness.score,
  }));
  const here = found.filter(({ before, after }) => loose.gapOfBefore[before] === loose.gapOfAfter[after]);

  const groups = new Grouping(loose);
  const alike = here.filter(({ score }) => score >= leastInPlace);
  for (const { before, after } of heaviestChain(alike, afterTexts.length)) groups.pair("in-place", before, after);
  joinParts(here, groups);
  const elsewhere = found
    .filter(({ score }) => score >= leastMoved)
    .filter(({ before, after }) => isIdentifiable(beforeTexts[before]!) && isIdentifiable(afterTexts[after]!))
    .sort((x, y) => y.score - x.score || x.after - y.after || x.before - y.before);
  for (const { before, after } of elsewhere) {
    if (!groups.ofBefore.has(before) && !groups.ofAfter.has(after)) groups.pair("moved", before, after);
  }
  joinParts(found, groups);
  return groups.all();
}

interface OpenGroup {
  readonly kind: Group["kind"];
  readonly before: number[];
  readonly after: number[];
}

/** The groups so far, by position. */
class Grouping {
  readonly ofBefore = new Map<number, OpenGroup>();
  readonly ofAfter = new Map<number, OpenGroup>();
  private readonly loose: Loose;

  constructor(loose: Loose) {
    this.loose = loose;
  }

  pair(kind: Group["kind"], before: number, after: number): void {
    const group: OpenGroup = { kind, before: [before], after: [after] };
    this.ofBefore.set(before, group);
    this.ofAfter.set(after, group);
  }

  /** Takes `before` as one more part merged into the group, if it stands beside its parts. */
  merge(before: number, group: OpenGroup): boolean {
    if (group.after.length > 1) return false;
    const joined = joinBeside(group.before, before, this.loose.gapOfBefore, this.ofBefore);
    if (joined) this.ofBefore.set(before, group);
    return joined;
  }

  /** Takes `after` as one more part split off the group, if it stands beside its parts. */
  split(after: number, group: OpenGroup): boolean {
    if (group.before.length > 1) return false;
    const joined = joinBeside(group.after, after, this.loose.gapOfAfter, this.ofAfter);
    if (joined) this.ofAfter.set(after, group);
    return joined;
  }

  all(): Group[] {
    return [...new Set(this.ofBefore.values())];
  }
}

/** Adds a position to rising positions of the same gap where nothing that kept its place stands between. */
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

/** Splits and merges: takes parts in, the best contained first, as long as there are any. */
function joinParts(found: readonly Likeness[], groups: Grouping): void {
  const parts = found
    .filter((of) => Math.max(of.beforeContained, of.afterContained) >= leastContained)
    .sort(
      (x, y) =>
        Math.max(y.beforeContained, y.afterContained) - Math.max(x.beforeContained, x.afterContained) ||
        x.before - y.before ||
        x.after - y.after,
    );
  // A third part may stand beside the second only once that is in; texts of more than a few parts are few.
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
