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
 *
 * Matched words may differ quietly (`quietFold`); they and the white space between them are then a deletion and an
 * insertion of their own.
 */
export function presentRuns(before: SpacedWords, after: SpacedWords, matched: Int32Array): Run[] {
  const runs = new RunList();
  const n = before.words.length;
  const m = after.words.length;
  for (let b = 0, a = 0; b <= n; b++, a++) {
    const { beforeEnd, afterEnd } = readChange(matched, b, a, n, m);
    let deleted = "";
    let inserted = "";
    for (let k = b; k < beforeEnd; k++) deleted += before.spaces[k]! + before.words[k]!;
    for (let k = a; k < afterEnd; k++) inserted += after.spaces[k]! + after.words[k]!;
    const [spaceBefore, spaceAfter] = [before.spaces[beforeEnd]!, after.spaces[afterEnd]!];
    const first = beforeEnd > b ? before.spaces[b]! : after.spaces[a]!;
    const replaces = beforeEnd > b && afterEnd > a;
    // What comes or goes right behind a quiet pair would join it: it takes the white space behind it instead.
    const rotates = !replaces && runs.inChange && first === spaceBefore && first === spaceAfter && deleted !== inserted;
    if (rotates || (replaces && first === after.spaces[a])) {
      runs.keep(first);
      if (deleted !== "") deleted = deleted.slice(first.length) + (rotates ? first : "");
      if (inserted !== "") inserted = inserted.slice(first.length) + (rotates ? first : "");
    }
    runs.replace(deleted, inserted);
    if (!rotates) runs.match(spaceBefore, spaceAfter);
    b = beforeEnd;
    a = afterEnd;
    if (b < n) runs.match(before.words[b]!, after.words[a]!);
  }
  return runs.end();
}

/** Joins neighbours of one kind, leaves out what is empty, and puts deletions before insertions. */
class RunList {
  private readonly runs: Run[] = [];
  private equal = "";
  private deleted = "";
  private inserted = "";

  get inChange(): boolean {
    return this.deleted !== "" || this.inserted !== "";
  }

  keep(text: string): void {
    if (text === "") return;
    this.closeChange();
    this.equal += text;
  }

  replace(deleted: string, inserted: string): void {
    if (deleted === "" && inserted === "") return;
    this.deleted += deleted;
    this.inserted += inserted;
  }

  /** Texts that stand for each other: kept where they are the same. */
  match(before: string, after: string): void {
    if (before === after) this.keep(before);
    else this.replace(before, after);
  }

  end(): Run[] {
    this.closeChange();
    if (this.equal !== "") this.runs.push(["=", this.equal]);
    return this.runs;
  }

  private closeChange(): void {
    if (!this.inChange) return;
    if (this.equal !== "") this.runs.push(["=", this.equal]);
    if (this.deleted !== "") this.runs.push(["-", this.deleted]);
    if (this.inserted !== "") this.runs.push(["+", this.inserted]);
    this.equal = this.deleted = this.inserted = "";
  }
}
