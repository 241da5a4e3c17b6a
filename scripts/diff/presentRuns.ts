import type { Run } from "../model/change.ts";
import { placeCost, replaceCost } from "./readingCost.ts";

/** `spaces[k]` stands before `words[k]`; the last of `spaces`, one more than there are words, ends the text. */
export interface SpacedWords {
  readonly words: readonly string[];
  readonly spaces: readonly string[];
}

/**
 * Gives up matches that cost the reader more than they save: an equal stretch between two changes is absorbed where
 * marking it on both sides costs less than the pieces it keeps apart. `alignTokens` has weighed this already within
 * the stretches it solved; anchors and jsdiff have not. One pass, left to right; changes `matched` in place.
 */
export function absorbIslands(matched: Int32Array, beforeCosts: Int32Array, afterCosts: Int32Array): void {
  const n = beforeCosts.length;
  const m = afterCosts.length;
  let open = { deleted: false, inserted: false };
  let b = 0;
  let a = 0;
  while (b < n || a < m) {
    // The change before the island,
    const change = readChange(matched, b, a, n, m);
    const left = {
      deleted: open.deleted || change.beforeEnd > b,
      inserted: open.inserted || change.afterEnd > a,
    };
    // the island,
    const start = change.beforeEnd;
    let islandCost = 0;
    b = change.beforeEnd;
    a = change.afterEnd;
    while (b < n && matched[b] === a) islandCost += beforeCosts[b++]! + afterCosts[a++]!;
    // and the change after it.
    const next = readChange(matched, b, a, n, m);
    const right = { deleted: next.beforeEnd > b, inserted: next.afterEnd > a };
    const changed = (left.deleted || left.inserted) && (right.deleted || right.inserted);
    // An absorbed island is deleted and inserted, so what it joins becomes one replacement.
    const replaces = Number(left.deleted && left.inserted) + Number(right.deleted && right.inserted);
    const saved = placeCost + (replaces - 1) * replaceCost;
    if (changed && b > start && islandCost < saved) {
      for (let k = start; k < b; k++) matched[k] = -1;
      open = { deleted: true, inserted: true };
    } else open = { deleted: false, inserted: false };
  }
}

function readChange(matched: Int32Array, b: number, a: number, n: number, m: number) {
  while (b < n && matched[b] === -1) b++;
  return { beforeEnd: b, afterEnd: b < n ? Math.max(a, matched[b]!) : m };
}

/**
 * The runs of a matching, ready to be read. The white space in front of a word belongs to the word: an insertion
 * reads `of the[ Geneva] talks`. Where a deletion and an insertion begin with the same white space it stays unmarked
 * before them, and at the very beginning of a text the space that follows is marked instead: `[And ]the`.
 */
export function presentRuns(before: SpacedWords, after: SpacedWords, matched: Int32Array): Run[] {
  const runs = new RunList();
  const n = before.words.length;
  const m = after.words.length;
  for (let b = 0, a = 0; b <= n; b++, a++) {
    const { beforeEnd, afterEnd } = readChange(matched, b, a, n, m);
    const replaces = b < beforeEnd && a < afterEnd;
    const shared = replaces && before.spaces[b] === after.spaces[a] ? before.spaces[b]! : "";
    let deleted = "";
    let inserted = "";
    for (; b < beforeEnd; b++) deleted += before.spaces[b]! + before.words[b]!;
    for (; a < afterEnd; a++) inserted += after.spaces[a]! + after.words[a]!;
    runs.add("=", shared);
    // The white space before the next equal word, or at the end of the text.
    const [spaceBefore, spaceAfter] = [before.spaces[b]!, after.spaces[a]!];
    const equal = spaceBefore === spaceAfter;
    runs.add("-", deleted.slice(shared.length) + (equal ? "" : spaceBefore));
    runs.add("+", inserted.slice(shared.length) + (equal ? "" : spaceAfter));
    runs.add("=", (equal ? spaceBefore : "") + (before.words[b] ?? ""));
  }
  return runs.runs;
}

/** Joins neighbours of one kind and leaves out what is empty. */
class RunList {
  readonly runs: [kind: Run[0], text: string][] = [];

  add(kind: Run[0], text: string): void {
    if (text === "") return;
    const last = this.runs.at(-1);
    if (last?.[0] === kind) last[1] += text;
    else this.runs.push([kind, text]);
  }
}
