import type { Run } from "../../model/change.ts";
import { placeCost, replaceCost } from "./readingCost.ts";

/** The words and punctuation of a text, and the white space between them. */
export interface SpacedWords {
  readonly words: readonly string[];
  /** The white space in front of each word, and one more for the end of the text. */
  readonly spaces: readonly string[];
}

/**
 * Removes matches that cost the reader more than they save, known as semantic cleanup: an equal stretch between two
 * changes is absorbed if marking it on both sides costs less than the pieces it separates. `alignTokens` has done this
 * within the stretches it solved; anchors and jsdiff have not. One pass, left to right; changes `matched` in place.
 */
export function absorbIslands(matched: number[], beforeCosts: readonly number[], afterCosts: readonly number[]): void {
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
    // An absorbed island is deleted and inserted, so the changes around it become one replacement.
    const replaces = Number(left.deleted && left.inserted) + Number(right.deleted && right.inserted);
    const saved = placeCost + (replaces - 1) * replaceCost;
    if (changed && b > start && islandCost < saved) {
      for (let k = start; k < b; k++) matched[k] = -1;
      open = { deleted: true, inserted: true };
    } else open = { deleted: false, inserted: false };
  }
}

function readChange(matched: readonly number[], b: number, a: number, n: number, m: number) {
  while (b < n && matched[b] === -1) b++;
  return { beforeEnd: b, afterEnd: b < n ? Math.max(a, matched[b]!) : m };
}

/**
 * The runs of a matching. The white space in front of a word goes with the word: an insertion reads `of the[ Geneva]
 * talks`. If a deletion and an insertion begin with the same white space, it stays unmarked before them; at the very
 * beginning of a text the space that follows is marked instead: `[And ]the`.
 *
 * Matched words may be of different characters (`TextEquality`), and so may the white space between them: they are then a
 * deletion and an insertion of their own.
 */
export function presentRuns(
  beforeText: string,
  afterText: string,
  before: SpacedWords,
  after: SpacedWords,
  matched: readonly number[],
): Run[] {
  const runs = new RunList(beforeText, afterText);
  const n = before.words.length;
  const m = after.words.length;
  for (let b = 0, a = 0; b <= n; b++, a++) {
    const { beforeEnd, afterEnd } = readChange(matched, b, a, n, m);
    let deleted = 0;
    let inserted = 0;
    for (let k = b; k < beforeEnd; k++) deleted += before.spaces[k]!.length + before.words[k]!.length;
    for (let k = a; k < afterEnd; k++) inserted += after.spaces[k]!.length + after.words[k]!.length;
    const [spaceBefore, spaceAfter] = [before.spaces[beforeEnd]!, after.spaces[afterEnd]!];
    const first = beforeEnd > b ? before.spaces[b]! : after.spaces[a]!;
    const replaces = deleted > 0 && inserted > 0;
    const changes = deleted > 0 || inserted > 0;
    // A change right behind such a pair would join it, so it takes the white space behind it instead.
    const rotates = !replaces && runs.inChange && first === spaceBefore && first === spaceAfter && changes;
    if (rotates || (replaces && first === after.spaces[a])) {
      runs.keep(first.length);
      // A rotated change is as long as before, one space further.
      if (deleted > 0 && !rotates) deleted -= first.length;
      if (inserted > 0 && !rotates) inserted -= first.length;
    }
    runs.replace(deleted, inserted);
    if (!rotates) runs.match(spaceBefore, spaceAfter);
    b = beforeEnd;
    a = afterEnd;
    if (b < n) runs.match(before.words[b]!, after.words[a]!);
  }
  return runs.end();
}

/**
 * Builds runs: joins neighbours of one kind, drops empty ones, and puts deletions before insertions. Callers give the
 * length of each stretch in reading order; the texts are cut from both sides when a run is complete.
 */
class RunList {
  readonly #runs: Run[] = [];
  readonly #before: string;
  readonly #after: string;
  #beforeAt = 0;
  #afterAt = 0;
  #equal = 0;
  #deleted = 0;
  #inserted = 0;

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
  }

  get inChange(): boolean {
    return this.#deleted > 0 || this.#inserted > 0;
  }

  keep(length: number): void {
    if (length === 0) return;
    if (this.inChange) this.#closeChange();
    this.#equal += length;
  }

  replace(deleted: number, inserted: number): void {
    this.#deleted += deleted;
    this.#inserted += inserted;
  }

  /** Matched texts: kept if they are identical. */
  match(before: string, after: string): void {
    if (before === after) this.keep(before.length);
    else this.replace(before.length, after.length);
  }

  end(): Run[] {
    this.#closeChange();
    return this.#runs;
  }

  #beginsWithSameSpace(): boolean {
    const [b, a] = [this.#beforeAt + this.#equal, this.#afterAt + this.#equal];
    const unit = this.#before.charCodeAt(b);
    if (unit !== 0x20 || unit !== this.#after.charCodeAt(a)) return false;
    // White space that gave way to other white space is one change.
    const replaced = this.#before.slice(b, b + this.#deleted) + this.#after.slice(a, a + this.#inserted);
    if (replaced.trim() === "") return false;
    // A mark behind it would be cut off.
    return (
      !/^[\p{M}\u200C\u200D]/u.test(this.#before.slice(b + 1, b + 3)) &&
      !/^[\p{M}\u200C\u200D]/u.test(this.#after.slice(a + 1, a + 3))
    );
  }

  #closeChange(): void {
    // White space that both begin with, where one of them has it from the word kept behind the change: ` un-` → ` `.
    while (this.#deleted > 0 && this.#inserted > 0 && this.#beginsWithSameSpace()) {
      this.#equal++;
      this.#deleted--;
      this.#inserted--;
    }
    const [equal, deleted, inserted] = [this.#equal, this.#deleted, this.#inserted];
    if (equal > 0) this.#runs.push(["=", this.#before.slice(this.#beforeAt, this.#beforeAt + equal)]);
    this.#beforeAt += equal;
    this.#afterAt += equal;
    if (deleted > 0) this.#runs.push(["-", this.#before.slice(this.#beforeAt, this.#beforeAt + deleted)]);
    if (inserted > 0) this.#runs.push(["+", this.#after.slice(this.#afterAt, this.#afterAt + inserted)]);
    this.#beforeAt += deleted;
    this.#afterAt += inserted;
    this.#equal = this.#deleted = this.#inserted = 0;
  }
}
