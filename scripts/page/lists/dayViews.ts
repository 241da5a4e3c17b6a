import type { DayView, QuietGroup, RenderedChange } from "../view.ts";
import { prominenceOf, type QuietLabel, quietLabelOf } from "./prominence.ts";

/**
 * Changes by day, in the given order of days. A function of the changes of one page alone, so that a full page never changes.
 *
 * @param newestFirst the changes of one page
 * @param isRanked whether leading changes come first within a day, and quiet ones are grouped by source; else all are in order
 */
export function dayViews(newestFirst: readonly RenderedChange[], isRanked: boolean): DayView[] {
  const days = new Map<string, RenderedChange[]>();
  for (const item of newestFirst) {
    const day = dayOf(item);
    const items = days.get(day);
    if (items) items.push(item);
    else days.set(day, [item]);
  }
  return [...days].map(([day, items]) => (isRanked ? rankedDay(day, items) : { day, items, quiet: [] }));
}

/** `2014-01-13`, in UTC. */
function dayOf({ change: { captured } }: RenderedChange): string {
  const end = captured.indexOf("T");
  return end < 0 ? captured : captured.slice(0, end);
}

function rankedDay(day: string, items: readonly RenderedChange[]): DayView {
  const ranked = { leading: [], other: [], quiet: [] } as Record<ReturnType<typeof prominenceOf>, RenderedChange[]>;
  for (const item of items) ranked[prominenceOf(labelNames(item))].push(item);
  return { day, items: [...ranked.leading, ...ranked.other], quiet: groupsOf(ranked.quiet) };
}

/** Quiet changes by source, in the order of their first ones. */
function groupsOf(items: readonly RenderedChange[]): QuietGroup[] {
  const groups = new Map<string, RenderedChange[]>();
  for (const item of items) groups.set(item.source.path, [...(groups.get(item.source.path) ?? []), item]);
  return [...groups.values()].map((items) => {
    const counts = new Map<QuietLabel, number>();
    for (const item of items) {
      const label = quietLabelOf(labelNames(item))!;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return { source: items[0]!.source, counts: [...counts].map(([label, changes]) => ({ label, changes })), items };
  });
}

function labelNames({ change }: RenderedChange): string[] {
  return change.labels.map(({ name }) => name);
}
