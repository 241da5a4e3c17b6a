/**
 * The inverse of a matching: for each position of the other side the position matched with it, or -1.
 *
 * @param matched for each position of this side the position matched with it on the other, or -1
 * @param length number of positions of the other side
 */
export function inverseMatching(matched: readonly number[], length: number): number[] {
  const inverse = new Array<number>(length).fill(-1);
  for (let k = 0; k < matched.length; k++) if (matched[k]! >= 0) inverse[matched[k]!] = k;
  return inverse;
}
