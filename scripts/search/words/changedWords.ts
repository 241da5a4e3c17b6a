import type { Run } from "../../model/run.ts";
import { type Word, words } from "./words.ts";

/** A word of one side of a place. */
export interface SideWord extends Word {
  /** Whether it does not stand on the other side, letter for letter, as a word there. */
  readonly changed: boolean;
}

/** The texts before and after, and their words. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

export interface Side {
  readonly text: string;
  readonly words: readonly SideWord[];
}

/**
 * The words of both sides of runs. A word is unchanged where the runs keep all of its characters and it is one word on
 * both sides; so what joins words or divides one changes them, and a comma changes none. Linear in the text.
 */
export function changedWords(runs: readonly Run[], lang?: string): Sides {
  const before = sideOf(runs, "-", lang);
  const after = sideOf(runs, "+", lang);
  const keptBefore = new Map(before.kept);
  const keptAfter = new Map(after.kept);
  return {
    before: { text: before.text, words: before.found.map((word, k) => mark(word, before.from[k]!, keptAfter)) },
    after: { text: after.text, words: after.found.map((word, k) => mark(word, after.from[k]!, keptBefore)) },
  };
}

function mark({ key, other, start, end }: Word, from: number, others: ReadonlyMap<number, number>): SideWord {
  const changed = from < 0 || others.get(from) !== end - start;
  return other === undefined ? { key, start, end, changed } : { key, other, start, end, changed };
}

/** One side: its words, and for each the offset among kept characters, or -1 where not all of it is kept. */
function sideOf(runs: readonly Run[], own: "-" | "+", lang?: string) {
  const text = runs.map(([kind, stretch]) => (kind === "=" || kind === own ? stretch : "")).join("");
  const found = words(text, lang);
  const from: number[] = [];
  const kept: [number, number][] = [];
  // Walks runs and words side by side.
  let run = 0;
  let start = 0;
  let same = 0;
  const lengthOf = (k: number) => (runs[k]![0] === "=" || runs[k]![0] === own ? runs[k]![1].length : 0);
  for (const word of found) {
    while (run < runs.length && start + lengthOf(run) <= word.start) {
      start += lengthOf(run);
      if (runs[run]![0] === "=") same += runs[run]![1].length;
      run++;
    }
    // A word may reach over several runs that are kept, with what only the other side has between them.
    let isKept = true;
    let at = start;
    for (let k = run; k < runs.length && at < word.end; at += lengthOf(k++))
      if (runs[k]![0] === own && lengthOf(k) > 0) isKept = false;
    const offset = isKept ? same + word.start - start : -1;
    from.push(offset);
    if (isKept) kept.push([offset, word.end - word.start]);
  }
  return { text, found, from, kept };
}
