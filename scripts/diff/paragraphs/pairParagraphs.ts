import { heaviestChain } from "../sequences/heaviestChain.ts";
import type { NormalForms, NormalFormsOfSides } from "../text/normalForms.ts";
import { type Group, Grouping, type UnmatchedSides } from "./grouping.ts";
import { isIdentifiable } from "./isIdentifiable.ts";
import { type Likeness, likenesses } from "./likeness.ts";
import { obviousPairs } from "./obviousPairs.ts";
import { pairFigures } from "./pairFigures.ts";
import { brokenUp } from "./parts/brokenUp.ts";
import { joinParts } from "./parts/joinParts.ts";
import { joinShortParts } from "./parts/joinShortParts.ts";
import type { UnmatchedSide } from "./unmatchedSide.ts";

/** Least likeness of a pair in the same gap, where its place is evidence too. */
const leastInPlace = 0.2;
/** Least likeness of a pair elsewhere, where its words are the only evidence. */
const leastMoved = 0.5;

export interface PairingRules {
  /** Those of all paragraphs. */
  readonly normalForms: NormalFormsOfSides;
  /** True for two paragraphs that are not versions of one, however alike. */
  readonly areOthers: (before: number, after: number) => boolean;
}

/**
 * Groups the paragraphs that changed, the most certain groups first:
 *
 * 1. pairs that stand alone in their gap and are plainly one text (`obviousPairs`);
 * 2. paragraphs broken up into three or more, or joined from as many (`brokenUp`);
 * 3. in each gap, in order and without crossing, the pairs of best total likeness (`heaviestChain`);
 * 4. splits and merges: a paragraph without a partner, next to a paired one and contained in its partner;
 * 5. pairs similar enough to be recognized at another place;
 * 6. splits and merges of those, and parts too short to be found so (`joinShortParts`);
 * 7. figures, amounts and dates, by their place (`pairFigures`).
 *
 * Cost: that of `likenesses`, plus O(c log c) for the c likenesses it finds.
 */
export function pairParagraphs({ before, after }: UnmatchedSides, { normalForms, areOthers }: PairingRules): Group[] {
  const pairs = obviousPairs(before, after).filter(([b, a]) => !areOthers(b, a));
  const groups = pairs.map(([b, a]): Group => ({ kind: "in-place", before: [b], after: [a] }));
  const pairedBefore = new Set(pairs.map(([b]) => b));
  const pairedAfter = new Set(pairs.map(([, a]) => a));
  const rest = {
    before: { ...before, unmatched: before.unmatched.filter((b) => !pairedBefore.has(b)) },
    after: { ...after, unmatched: after.unmatched.filter((a) => !pairedAfter.has(a)) },
  };
  if (rest.before.unmatched.length && rest.after.unmatched.length)
    groups.push(...pairByLikeness(rest, { normalForms, areOthers }));
  return groups;
}

function pairByLikeness(sides: UnmatchedSides, { normalForms, areOthers }: PairingRules): Group[] {
  const { before, after } = sides;
  const normalized = {
    before: normalizedSide(before, normalForms.before),
    after: normalizedSide(after, normalForms.after),
  };
  const found = likenesses(
    before.unmatched.map((b) => normalized.before.texts[b]!),
    after.unmatched.map((a) => normalized.after.texts[a]!),
  )
    .map(({ before: b, after: a, score, beforeContained, afterContained }) => ({
      before: before.unmatched[b]!,
      after: after.unmatched[a]!,
      score,
      beforeContained,
      afterContained,
      weight: score,
    }))
    .filter((pair) => !areOthers(pair.before, pair.after));
  const inPlace = found.filter((pair) => before.gapOf[pair.before] === after.gapOf[pair.after]);

  const groups = new Grouping(sides);
  for (const group of brokenUpOrJoined(inPlace, normalized)) if (groups.hasRoomFor(group)) groups.add(group);
  const likely = inPlace.filter(
    ({ score, before, after }) => score >= leastInPlace && groups.hasRoomFor({ before: [before], after: [after] }),
  );
  for (const pair of heaviestChain(likely, after.texts.length)) groups.pair("in-place", pair.before, pair.after);
  joinParts(inPlace, groups);
  const elsewhere = found
    .filter(({ score }) => score >= leastMoved)
    .filter((pair) => isIdentifiable(before.texts[pair.before]!) && isIdentifiable(after.texts[pair.after]!))
    .sort((x, y) => y.score - x.score || x.after - y.after || x.before - y.before);
  for (const pair of elsewhere) {
    if (!groups.of.before.has(pair.before) && !groups.of.after.has(pair.after))
      groups.pair("moved", pair.before, pair.after);
  }
  joinParts(found, groups);
  joinShortParts(groups, normalized);
  pairFigures(groups, sides, areOthers);
  return groups.all();
}

/** Groups of one paragraph on one side and three or more on the other, see `brokenUp`. */
function brokenUpOrJoined(inPlace: readonly Likeness[], sides: UnmatchedSides): Group[] {
  return [
    ...brokenUp(inPlace, sides, "before").map(
      ({ whole, parts }): Group => ({ kind: "in-place", before: [whole], after: parts }),
    ),
    ...brokenUp(inPlace, sides, "after").map(
      ({ whole, parts }): Group => ({ kind: "in-place", before: parts, after: [whole] }),
    ),
  ];
}

/** A side with the normal forms of its unmatched paragraphs as its only texts. */
function normalizedSide(side: UnmatchedSide, normalForms: NormalForms): UnmatchedSide {
  const texts: string[] = [];
  for (const position of side.unmatched) texts[position] = normalForms.at(position);
  return { ...side, texts };
}
