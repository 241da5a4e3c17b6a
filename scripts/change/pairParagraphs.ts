import { heaviestChain } from "./heaviestChain.ts";
import { isTelling } from "./isTelling.ts";
import { type Likeness, likenesses } from "./likeness.ts";

/** Which paragraphs belong together; positions in the two versions. A position stands in one group at most. */
export interface Group {
  readonly kind: "in-place" | "moved";
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Least likeness of a pair in the same gap: there, the place speaks for it too. */
const leastInPlace = 0.25;
/** Least likeness of a pair elsewhere: only the words speak for it. */
const leastMoved = 0.5;
/** Least share of a paragraph's word pairs that has to be found in the one it was split from or merged into. */
const leastContained = 0.6;

/**
 * Groups the paragraphs that changed. `matchedBefore` holds for each before position its exact match or -1, and
 * `matchedAfter` the reverse; `inOrder` says of a before position whether its exact match holds its place.
 */
export function pairParagraphs(
  beforeTexts: readonly string[],
  afterTexts: readonly string[],
  loose: { readonly before: readonly number[]; readonly after: readonly number[] },
  gapOf: { readonly before: Int32Array; readonly after: Int32Array },
): Group[] {
  const found = likenesses(
    loose.before.map((b) => beforeTexts[b]!),
    loose.after.map((a) => afterTexts[a]!),
  ).map((likeness) => ({
    ...likeness,
    before: loose.before[likeness.before]!,
    after: loose.after[likeness.after]!,
    weight: likeness.score,
  }));
  const sameGap = ({ before, after }: Likeness) => gapOf.before[before] === gapOf.after[after];

  const groups = new Grouping();
  const candidates = found.filter((pair) => pair.score >= leastInPlace && sameGap(pair));
  for (const pair of heaviestChain(candidates, afterTexts.length)) groups.pair("in-place", pair.before, pair.after);
  joinParts(found.filter(sameGap), groups);
  const telling = (pair: Likeness) => isTelling(beforeTexts[pair.before]!) && isTelling(afterTexts[pair.after]!);
  const elsewhere = found.filter((pair) => pair.score >= leastMoved && telling(pair));
  elsewhere.sort((x, y) => y.score - x.score || x.after - y.after || x.before - y.before);
  for (const { before, after } of elsewhere) {
    if (!groups.ofBefore.has(before) && !groups.ofAfter.has(after)) groups.pair("moved", before, after);
  }
  return groups.all();
}

interface OpenGroup {
  readonly kind: Group["kind"];
  before: number[];
  after: number[];
}

class Grouping {
  readonly ofBefore = new Map<number, OpenGroup>();
  readonly ofAfter = new Map<number, OpenGroup>();

  pair(kind: Group["kind"], before: number, after: number): void {
    const group: OpenGroup = { kind, before: [before], after: [after] };
    this.ofBefore.set(before, group);
    this.ofAfter.set(after, group);
  }

  all(): Group[] {
    return [...new Set(this.ofBefore.values())];
  }
}

/**
 * Splits and merges: a paragraph without a partner, next to a paired one and contained in its partner, is a further
 * part of that partner; two or more neighbours without a partner contained in one that has none either are its parts.
 */
function joinParts(found: readonly Likeness[], groups: Grouping): void {
  const byContainment = [...found].sort(
    (x, y) =>
      Math.max(y.beforeContained, y.afterContained) - Math.max(x.beforeContained, x.afterContained) ||
      x.before - y.before ||
      x.after - y.after,
  );
  for (let grown = true; grown; ) {
    grown = false;
    for (const { before, after, beforeContained, afterContained } of byContainment) {
      const ofBefore = groups.ofBefore.get(before);
      const ofAfter = groups.ofAfter.get(after);
      if (ofBefore && !ofAfter && afterContained >= leastContained) {
        // A split: `before` has a partner already, `after` stands next to it.
        if (ofBefore.before.length === 1 && extend(ofBefore.after, after)) {
          groups.ofAfter.set(after, ofBefore);
          grown = true;
        }
      } else if (ofAfter && !ofBefore && beforeContained >= leastContained) {
        if (ofAfter.after.length === 1 && extend(ofAfter.before, before)) {
          groups.ofBefore.set(before, ofAfter);
          grown = true;
        }
      }
    }
  }
}

/** Adds a position at either end of a stretch of neighbours, if it is one. */
function extend(positions: number[], position: number): boolean {
  if (position === positions[0]! - 1) positions.unshift(position);
  else if (position === positions.at(-1)! + 1) positions.push(position);
  else return false;
  return true;
}
