import { type Candidate, heaviestChain } from "./heaviestChain.ts";
import { UniquePositions } from "./uniquePositions.ts";

/** A stretch of either sequence in which nothing is matched yet; ends exclusive. */
export interface Gap {
  readonly before: number;
  readonly beforeEnd: number;
  readonly after: number;
  readonly afterEnd: number;
}

/** How a caller matches. `matched` is the array that `matchSequences` returns, to be filled in place. */
export interface MatchRules {
  /** What keeping the item at position `before` in place is worth. */
  readonly weigh: (before: number) => number;
  /** Lengths of the anchors to look for, longest first; 1 is the single item. */
  readonly anchorLengths: readonly number[];
  /** Matches the items of a gap if it is small enough; false if it is to be divided at anchors first. */
  readonly solveSmall: (gap: Gap, matched: number[]) => boolean;
  /** Other matches to divide a gap at that has no equal items to anchor at; `after` counts from the gap's start. */
  readonly anchorOtherwise?: (gap: Gap) => readonly Candidate[];
  /** Matches the items of a gap without anchors. */
  readonly solveRest: (gap: Gap, matched: number[]) => void;
}

/**
 * Matches equal items of two sequences of integers in order. Returns for each position of `before` the matched
 * position of `after`, or -1.
 *
 * Divide and conquer: the common beginning and end of a gap are matched, then the items that occur exactly once on either
 * side (Bram Cohen's patience diff; here the heaviest chain of them, not the longest), and the gaps between these are
 * solved the same way. A gap without an anchor goes to the caller's `solveRest`.
 * Cost: O(n log n) a level, and levels are few: each needs an anchor that was none in the wider gap.
 */
export function matchSequences(before: readonly number[], after: readonly number[], rules: MatchRules): number[] {
  const matched = new Array<number>(before.length).fill(-1);
  const open: (Gap & { depth: number })[] = [
    { before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length, depth: 0 },
  ];
  for (let wide = open.pop(); wide; wide = open.pop()) {
    const gap = matchEnds(before, after, wide, matched);
    if (gap.before === gap.beforeEnd || gap.after === gap.afterEnd) continue;
    if (rules.solveSmall(gap, matched)) continue;
    let anchors: readonly Candidate[] = [];
    const width = gap.afterEnd - gap.after;
    for (const length of wide.depth < deepest ? rules.anchorLengths : []) {
      anchors = heaviestChain(uniqueAnchors(before, after, gap, length), width, rules.weigh);
      if (anchors.length) break;
    }
    if (!anchors.length && wide.depth < deepest && rules.anchorOtherwise)
      anchors = heaviestChain(rules.anchorOtherwise(gap), width, rules.weigh);
    if (!anchors.length) {
      rules.solveRest(gap, matched);
      continue;
    }
    const depth = wide.depth + 1;
    let b = gap.before;
    let a = gap.after;
    for (const anchor of anchors) {
      const anchorAfter = gap.after + anchor.after;
      // An anchor of several items may overlap the one before it; what they share is matched already.
      if (anchor.before < b || anchorAfter < a) continue;
      open.push({ before: b, beforeEnd: anchor.before, after: a, afterEnd: anchorAfter, depth });
      matched[anchor.before] = anchorAfter;
      b = anchor.before + 1;
      a = anchorAfter + 1;
    }
    open.push({ before: b, beforeEnd: gap.beforeEnd, after: a, afterEnd: gap.afterEnd, depth });
  }
  return matched;
}

// Every level costs a pass over its gap. Texts written by people need two or three; the bound keeps constructed ones from
// taking a pass for each item.
const deepest = 12;

function matchEnds(before: readonly number[], after: readonly number[], gap: Gap, matched: number[]): Gap {
  let { before: b, beforeEnd, after: a, afterEnd } = gap;
  while (b < beforeEnd && a < afterEnd && before[b] === after[a]) matched[b++] = a++;
  while (b < beforeEnd && a < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1])
    matched[--beforeEnd] = --afterEnd;
  return { before: b, beforeEnd, after: a, afterEnd };
}

/** Stretches of `length` items that occur exactly once on either side of the gap; `after` counts from the gap's start. */
function uniqueAnchors(before: readonly number[], after: readonly number[], gap: Gap, length: number): Candidate[] {
  if (length === 1) return uniqueItems(before, after, gap);
  const inAfter = uniquePositions(after, gap.after, gap.afterEnd, length);
  const candidates: Candidate[] = [];
  for (const [key, b] of uniquePositions(before, gap.before, gap.beforeEnd, length)) {
    const a = b === repeated ? undefined : inAfter.get(key);
    if (a === undefined || a === repeated || before[b] !== after[a]) continue;
    candidates.push({ before: b, after: a - gap.after });
  }
  return candidates.sort((x, y) => x.before - y.before);
}

// Made once and reused by all calls, since most of them are short.
const positions = { before: new UniquePositions(), after: new UniquePositions() };

function uniqueItems(before: readonly number[], after: readonly number[], gap: Gap): Candidate[] {
  positions.before.fill(before, gap.before, gap.beforeEnd);
  positions.after.fill(after, gap.after, gap.afterEnd);
  const candidates: Candidate[] = [];
  for (let b = gap.before; b < gap.beforeEnd; b++) {
    const a = positions.after.positionOf(before[b]!);
    if (a < 0 || positions.before.positionOf(before[b]!) !== b) continue;
    candidates.push({ before: b, after: a - gap.after });
  }
  return candidates;
}

const repeated = -2;

/** The position of each distinct stretch, or `repeated`, in order of first appearance. */
function uniquePositions(items: readonly number[], start: number, end: number, length: number): Map<number, number> {
  const positions = new Map<number, number>();
  for (let k = start; k + length <= end; k++) {
    const key = keyOf(items, k, length);
    positions.set(key, positions.has(key) ? repeated : k);
  }
  return positions;
}

/** A hash of a stretch of items. A collision can only make a worse anchor: the first items are compared anyway. */
function keyOf(items: readonly number[], at: number, length: number): number {
  let key = items[at]!;
  // 2³² times a million is below 2⁵³, up to which a double holds integers exactly.
  for (let k = 1; k < length; k++) key = (key % 0x1_0000_0000) * 1_000_003 + items[at + k]!;
  return key;
}
