/**
 * Merges sorted lists, holding one item of each at a time. Among equal items, that of the earlier list comes first.
 * O(n · log k) for n items in k lists.
 */
export function* mergeSorted<T>(lists: readonly Iterable<T>[], compare: (a: T, b: T) => number): Generator<T> {
  if (lists.length < 2) {
    if (lists[0]) yield* lists[0];
    return;
  }
  const middle = lists.length >> 1;
  const before = mergeSorted(lists.slice(0, middle), compare);
  const after = mergeSorted(lists.slice(middle), compare);
  let [left, right] = [before.next(), after.next()];
  while (!left.done || !right.done) {
    if (right.done || (!left.done && compare(left.value, right.value) <= 0)) {
      yield left.value as T;
      left = before.next();
    } else {
      yield right.value;
      right = after.next();
    }
  }
}
