import type { ChangeView } from "./view.ts";

/** Fewer lines than this are read faster than a summary of them. */
const fewest = 3;

/**
 * Marks the runs of changes that only go back and forth between texts already shown: the first of a run tells how long
 * it is, for the page to put one line in its place; every change of it stays, behind that line.
 */
export function collapseRepeats(changes: readonly ChangeView[]): ChangeView[] {
  const folded: ChangeView[] = [];
  for (let at = 0; at < changes.length; ) {
    const end = endOfRun(changes, at);
    const run = changes.slice(at, end);
    folded.push(...(run.length < fewest ? run : run.map((change, k) => ({ ...change, run: runOf(run, k) }))));
    at = end;
  }
  return folded;
}

/** The end, exclusive, of the repeats that begin at `start`; a change that is none stands alone. */
function endOfRun(changes: readonly ChangeView[], start: number): number {
  let end = start;
  while (changes[end]?.state.kind === "repeat") end++;
  return Math.max(end, start + 1);
}

function runOf(run: readonly ChangeView[], k: number): NonNullable<ChangeView["run"]> {
  if (k > 0) return { kind: "inside" };
  const texts = run.flatMap(({ state }) => (state.kind === "repeat" ? state.first : []));
  return {
    kind: "first",
    count: run.length,
    versions: [...new Set(texts)].toSorted((one, other) => one - other),
    last: run.at(-1)!.after.captured,
  };
}
