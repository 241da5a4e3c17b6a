/**
 * The same matching seen from its other side: for each of that side's `length` positions the one matched with it, -1
 * where there is none.
 *
 * @param matched for each position of this side, the one that it is matched with on the other, or -1
 */
export function inverseMatching(matched: readonly number[], length: number): number[] {
  const inverse = new Array<number>(length).fill(-1);
  for (let k = 0; k < matched.length; k++) if (matched[k]! >= 0) inverse[matched[k]!] = k;
  return inverse;
}
