import { diffArrays } from "diff";

/**
 * A longest common subsequence of two sequences of integers by jsdiff (Myers 1986): the matched positions in order,
 * or undefined if more than `maxEdits` items would have to be deleted and inserted.
 *
 * The only module that imports `diff`. jsdiff is fast where sequences differ little: it costs O((n + m) d) for d edits,
 * with an object allocated for each of about d² / 2 steps. It is quadratic on rewrites, hence the bound, which is one of
 * size and never of time: the same input has the same result on any machine.
 */
export function commonItems(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  maxEdits: number,
): [before: number, after: number][] | undefined {
  const parts = diffArrays(Array.from(before), Array.from(after), { maxEditLength: maxEdits });
  if (!parts) return undefined;
  const matches: [number, number][] = [];
  let b = 0;
  let a = 0;
  for (const { added, removed, value } of parts) {
    if (added) a += value.length;
    else if (removed) b += value.length;
    else for (let k = 0; k < value.length; k++) matches.push([b++, a++]);
  }
  return matches;
}
