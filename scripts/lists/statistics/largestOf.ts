/**
 * The largest items, the largest first; of equal ones, those that come first. O(n · limit) at worst, and nothing like it in
 * practice, without sorting what is not kept.
 */
export function largestOf<T>(items: Iterable<T>, limit: number, sizeOf: (item: T) => number): T[] {
  const kept: { readonly item: T; readonly size: number }[] = [];
  for (const item of items) {
    const size = sizeOf(item);
    if (size <= 0 || (kept.length === limit && size <= kept.at(-1)!.size)) continue;
    const at = kept.findIndex((other) => other.size < size);
    kept.splice(at < 0 ? kept.length : at, 0, { item, size });
    if (kept.length > limit) kept.pop();
  }
  return kept.map(({ item }) => item);
}
