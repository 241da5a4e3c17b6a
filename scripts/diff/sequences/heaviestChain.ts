/** A possible match of one position with another. */
export interface Candidate {
  readonly before: number;
  readonly after: number;
  /** Above zero; 1, if not given. */
  readonly weight?: number;
}

/**
 * The heaviest increasing subsequence: the candidates of greatest total weight in which both positions strictly rise, so
 * that no two cross. With equal weights this is the longest increasing subsequence of patience diff; with likenesses it
 * is the monotone alignment of best total, computed from the candidates alone instead of a full table.
 *
 * @param candidates sorted by `before`, then by `after`
 * @param width one more than the greatest `after`
 * @param weigh the weight of a candidate by its `before`, in place of its own; asked only where some of them cross
 * @returns of equal totals, the chain that comes first in the given order
 *
 * Cost: O(c log w) for c candidates, O(c) if none of them cross.
 */
export function heaviestChain<C extends Candidate>(
  candidates: readonly C[],
  width: number,
  weigh?: (before: number) => number,
): readonly C[] {
  if (areChain(candidates)) return candidates;
  const total = new Float64Array(candidates.length);
  const previous = new Int32Array(candidates.length).fill(-1);
  // Fenwick tree over `after`: the candidate with the greatest total among those that end before a position.
  const best = new Int32Array(width + 1).fill(-1);

  for (let start = 0; start < candidates.length; ) {
    // Candidates of one `before` exclude each other, so all of them are read before any is entered.
    let end = start;
    while (end < candidates.length && candidates[end]!.before === candidates[start]!.before) end++;
    for (let c = start; c < end; c++) {
      const from = bestBelow(candidates[c]!.after, best, total);
      previous[c] = from;
      const weight = weigh ? weigh(candidates[c]!.before) : (candidates[c]!.weight ?? 1);
      total[c] = weight + (from < 0 ? 0 : total[from]!);
    }
    for (let c = start; c < end; c++) {
      for (let k = candidates[c]!.after + 1; k <= width; k += k & -k) {
        if (best[k]! < 0 || total[c]! > total[best[k]!]!) best[k] = c;
      }
    }
    start = end;
  }

  const chain: C[] = [];
  for (let c = bestBelow(width, best, total); c >= 0; c = previous[c]!) chain.push(candidates[c]!);
  return chain.reverse();
}

/** True if both positions rise throughout: then all candidates together are the heaviest chain. */
function areChain(candidates: readonly Candidate[]): boolean {
  for (let c = 1; c < candidates.length; c++) {
    const [last, next] = [candidates[c - 1]!, candidates[c]!];
    if (next.before <= last.before || next.after <= last.after) return false;
  }
  return true;
}

/** The candidate with the greatest total among those that end before a position, or -1. */
function bestBelow(after: number, best: Int32Array, total: Float64Array): number {
  let found = -1;
  for (let k = after; k > 0; k -= k & -k) {
    const held = best[k]!;
    if (held >= 0 && (found < 0 || total[held]! > total[found]!)) found = held;
  }
  return found;
}
