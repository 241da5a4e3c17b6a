import type { Run } from "../../model/change.ts";
import type { Place, WordKind } from "./recordContent.ts";
import { isSearchable, type SearchWord, searchWords } from "./searchWords.ts";

/** Unchanged words kept on each side of changed ones: a phrase can be read, and searched, across the border. */
const contextWords = 6;
/** Changes with no more unchanged characters between them, about twelve words, share one place. */
const longestGap = 72;

interface SideWord extends SearchWord {
  readonly changed: boolean;
  /** How many unchanged characters precede it and its end: a measure that both sides share. */
  readonly from: number;
  readonly to: number;
}

/**
 * The places where runs change words, in reading order. A word counts as changed when a changed run covers one of its
 * letters or digits, or when words run together or come apart inside it; a comma alone changes no word.
 *
 * @param context unchanged words kept on each side
 * @param gap most unchanged characters between two changes in one place; `Infinity` with `context` keeps runs whole
 */
export function changedPlaces(runs: readonly Run[], context = contextWords, gap = longestGap): Place[] {
  const before = sideWords(runs, "-");
  const after = sideWords(runs, "+");
  const changed = [...before, ...after].filter((word) => word.changed).sort((a, b) => a.from - b.from || a.to - b.to);
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of changed) {
    const last = stretches.at(-1);
    if (last && from - last.to <= gap) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  const nextBefore = passageReader(before, "removed", context);
  const nextAfter = passageReader(after, "added", context);
  return stretches.map(({ to }) => ({
    passages: [nextBefore(to), nextAfter(to)].filter((passage) => passage !== undefined),
  }));
}

/** All words of a text as one passage of one kind. */
export function wholePassage(text: string, kind: WordKind): Place["passages"][number] {
  return { words: searchWords(text).map((word) => [word.text, kind] as const) };
}

/**
 * Hands out one side's passages, stretch after stretch: each holds the changed words up to `to` and their context, with
 * an ellipsis where the row goes on.
 */
function passageReader(words: readonly SideWord[], kind: WordKind, context: number) {
  const changed = words.flatMap((word, k) => (word.changed ? [k] : []));
  let at = 0;
  return (to: number): Place["passages"][number] | undefined => {
    const first = changed[at];
    let last: number | undefined;
    while (at < changed.length && words[changed[at]!]!.to <= to) last = changed[at++];
    if (first === undefined || last === undefined) return undefined;
    const start = Math.max(0, first - context);
    const end = Math.min(words.length, last + context + 1);
    return {
      words: words.slice(start, end).map((word, k) => {
        const at = start + k;
        const shown = `${at === start && start > 0 ? "…" : ""}${word.text}${at === end - 1 && end < words.length ? "…" : ""}`;
        // A change that belongs to the next place is context in this one: it counts there.
        return [shown, word.changed && at >= first && at <= last ? kind : "same"];
      }),
    };
  };
}

/** The words of one side of runs, each with whether it changed. */
function sideWords(runs: readonly Run[], own: "-" | "+"): SideWord[] {
  let text = "";
  const equal: number[] = [0];
  const borders = new Set<number>();
  for (const [kind, stretch] of runs) {
    if (kind !== "=" && kind !== own) {
      if (isSearchable(stretch) || /\s/.test(stretch)) borders.add(text.length);
      continue;
    }
    for (let k = 0; k < stretch.length; k++) equal.push(equal.at(-1)! + (kind === "=" ? 1 : 0));
    text += stretch;
  }
  return searchWords(text).map((word) => ({
    ...word,
    from: equal[word.start]!,
    to: equal[word.end]!,
    changed: isChanged(word),
  }));

  function isChanged({ start, end }: SearchWord): boolean {
    let covered = "";
    for (let k = start; k < end; k++) {
      if (equal[k + 1] === equal[k]) covered += text[k];
      if (k > start && borders.has(k)) return true;
    }
    return covered !== "" && isSearchable(covered);
  }
}
