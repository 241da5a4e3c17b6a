import type { ChangeView } from "./view.ts";

/** Fewer lines than this are quicker to read than a summary of them. */
const fewest = 3;

/**
 * Marks the runs of changes that only go back and forth between texts already shown, and of those that differ only
 * outside the article's text: the first of a run tells how long it is, for the page to put one line in its place; every
 * change of it stays, behind that line.
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

/** The end, exclusive, of the series of repeats that begins at `start`; any other change is a series of one. */
function endOfRun(changes: readonly ChangeView[], start: number): number {
  const kind = kindOfRun(changes[start]!);
  let end = start + 1;
  while (kind && end < changes.length && kindOfRun(changes[end]!) === kind) end++;
  return end;
}

function kindOfRun({ state }: ChangeView): "repeats" | "outside" | undefined {
  if (state.kind === "repeat") return "repeats";
  return state.kind === "outside" ? "outside" : undefined;
}

function runOf(run: readonly ChangeView[], k: number): NonNullable<ChangeView["run"]> {
  if (k > 0) return { kind: "inside" };
  const last = run.at(-1)!.after.captured;
  if (kindOfRun(run[0]!) === "outside") return { kind: "firstOutside", count: run.length, last };
  const texts = run.flatMap(({ state }) => (state.kind === "repeat" ? state.first : []));
  return {
    kind: "first",
    count: run.length,
    versions: [...new Set(texts)].toSorted((one, other) => one - other),
    last,
  };
}
