/**
 * The newest items of each group, newest first. O(n), however many groups there are.
 *
 * @param oldestFirst items in order of age
 * @param limit maximum number of items of a group
 * @param groupOf name of an item's group; undefined to leave the item out
 */
export function newestOfEach<T>(
  oldestFirst: readonly T[],
  limit: number,
  groupOf: (item: T) => string | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (let k = oldestFirst.length - 1; k >= 0; k--) {
    const item = oldestFirst[k]!;
    const name = groupOf(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (!group) groups.set(name, [item]);
    else if (group.length < limit) group.push(item);
  }
  return groups;
}
