import { labels as registry } from "../../labels/labels.ts";
import type { KindCount } from "../../page/view.ts";
import type { ArchivedChange } from "../archive/archivedChange.ts";
import { kindPath } from "./kindPath.ts";

/**
 * Numbers of changes of each kind that there are, in the order of the labels, with the paths of their lists.
 *
 * @param source absent for the whole site
 */
export function kindCounts(changes: readonly ArchivedChange[], source?: { readonly path: string }): KindCount[] {
  const counts = new Map<string, number>();
  for (const { labels } of changes) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return registry.flatMap(({ name, title }) => {
    const count = counts.get(name);
    return count ? [{ name, ...(title && { title }), path: kindPath(name, source), changes: count }] : [];
  });
}
