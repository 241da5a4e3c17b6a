import type { ArchivedChange } from "./archive/archivedChange.ts";

/** Changes by name of their groups, each group in the given order. O(n), however many groups there are. */
export function groupChanges(
  changes: readonly ArchivedChange[],
  groupsOf: (change: ArchivedChange) => readonly string[],
): Map<string, ArchivedChange[]> {
  const groups = new Map<string, ArchivedChange[]>();
  for (const change of changes) {
    for (const name of groupsOf(change)) {
      const group = groups.get(name);
      if (group) group.push(change);
      else groups.set(name, [change]);
    }
  }
  return groups;
}
