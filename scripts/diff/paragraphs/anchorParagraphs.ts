import { commonItems } from "../sequences/commonItems.ts";
import { type Candidate, heaviestChain } from "../sequences/heaviestChain.ts";
import { type Gap, matchSequences } from "../sequences/matchSequences.ts";

/**
 * Matches the paragraphs that stayed in place: equal keys, in order. Returns for each before position the after
 * position, or -1.
 *
 * Common beginning and end, then paragraphs that occur once (`matchSequences`); among repeated ones (rules, captions,
 * empty items) jsdiff finds the longest common subsequence within a bound of edits, and beyond it the k-th of a kind
 * is matched with the k-th. Cost: O(n log n).
 *
 * @param before the same integer for the same paragraph
 * @param anchorOtherwise see `MatchRules`: here, entries of one name
 * @param weigh what keeping a paragraph in place is worth: of two that changed places, the lighter one has moved
 */
export function anchorParagraphs(
  before: readonly number[],
  after: readonly number[],
  weigh: (before: number) => number,
  anchorOtherwise?: (gap: Gap) => readonly Candidate[],
): number[] {
  return matchSequences(before, after, {
    weigh,
    anchorLengths: [1],
    solveSmall: neverSmall,
    ...(anchorOtherwise && { anchorOtherwise }),
    solveRest(gap, matched) {
      matchRepeated(before, after, gap, matched);
    },
  });
}

const neverSmall = (): boolean => false;

// jsdiff takes 20 to 40 ms for this many edits, whether it finds them or gives up.
const mostEdits = 400;
const mostSteps = 4_000_000;

function matchRepeated(before: readonly number[], after: readonly number[], gap: Gap, matched: number[]): void {
  // One paragraph edited in place: the most frequent gap of all, and its ends have been compared.
  if (gap.beforeEnd - gap.before === 1 && gap.afterEnd - gap.after === 1) return;
  const ofBefore = before.slice(gap.before, gap.beforeEnd);
  const ofAfter = after.slice(gap.after, gap.afterEnd);
  const common = keepCommon(ofBefore, ofAfter);
  if (!common.before.length) return;
  const length = common.before.length + common.after.length;
  const maxEdits = Math.min(mostEdits, Math.floor(mostSteps / length));
  const positions =
    commonItems(
      common.before.map((b) => ofBefore[b]!),
      common.after.map((a) => ofAfter[a]!),
      maxEdits,
    ) ??
    matchOccurrences(
      common.before.map((b) => ofBefore[b]!),
      common.after.map((a) => ofAfter[a]!),
    );
  for (const [b, a] of positions) matched[gap.before + common.before[b]!] = gap.after + common.after[a]!;
}

/** Positions of the items that occur on the other side: no others can be matched. */
function keepCommon(before: readonly number[], after: readonly number[]): { before: number[]; after: number[] } {
  return { before: positionsOfKnown(before, after), after: positionsOfKnown(after, before) };
}

function positionsOfKnown(items: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  const kept: number[] = [];
  for (let k = 0; k < items.length; k++) if (known.has(items[k]!)) kept.push(k);
  return kept;
}

/** Matches the k-th item of a kind with the k-th of that kind, leaving out matches that would cross. */
function matchOccurrences(before: readonly number[], after: readonly number[]): [number, number][] {
  const waiting = new Map<number, number[]>();
  for (let a = after.length - 1; a >= 0; a--) {
    const positions = waiting.get(after[a]!);
    if (positions) positions.push(a);
    else waiting.set(after[a]!, [a]);
  }
  const candidates = [];
  for (let b = 0; b < before.length; b++) {
    const a = waiting.get(before[b]!)?.pop();
    if (a !== undefined) candidates.push({ before: b, after: a });
  }
  return heaviestChain(candidates, after.length).map(({ before: b, after: a }) => [b, a]);
}
