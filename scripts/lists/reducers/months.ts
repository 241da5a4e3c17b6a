import { messagesOf } from "../../../templates/messages/messages.ts";
import { monthOf } from "../../formatting/monthOf.ts";
import { compareInstants } from "../../model/compareInstants.ts";
import { groupChanges } from "../groupChanges.ts";
import type { ListDefinition } from "../listDefinition.ts";
import { partedLists } from "../partedList.ts";

/** The changes of each month, and an overview of all months by year. */
export const months: ListDefinition = {
  name: "months",
  layout: "month.njk",
  reduce(archive, { settings }) {
    const { lists, format } = messagesOf(settings);
    const byMonth = [...groupChanges(archive.oldestFirst(), ({ captured }) => [monthOf(captured)])]
      // A capture with a wrong time may be out of order.
      .sort(([, a], [, b]) => compareInstants(a[0]!.captured, b[0]!.captured))
      .map(([month, changes]) => ({ month, changes, path: monthPath(month) }));
    const parted = partedLists(
      byMonth.map(({ month, changes, path }, index) => {
        const before = byMonth[index - 1];
        return {
          path,
          title: lists.month.feed(format.month(month), settings.title),
          changes,
          named: { month },
          // No link to the month after, which would change a page of a month that is over.
          first: { count: changes.length, ...(before && { before: { path: before.path, month: before.month } }) },
        };
      }),
    );
    return { ...parted, data: { years: yearsOf(byMonth) } };
  },
};

interface Month {
  readonly month: string;
  readonly path: string;
  readonly changes: readonly unknown[];
}

function monthPath(month: string): string {
  return `/changes/${month.slice(0, -3)}/${month.slice(-2)}/`;
}

/** The months of each year, the newest year first, with numbers of changes. */
function yearsOf(months: readonly Month[]) {
  const years = new Map<string, { readonly month: string; readonly path: string; readonly changes: number }[]>();
  for (const { month, path, changes } of months) {
    const year = month.slice(0, -3);
    years.set(year, [...(years.get(year) ?? []), { month, path, changes: changes.length }]);
  }
  return [...years].reverse().map(([year, months]) => ({
    year,
    months,
    changes: months.reduce((sum, { changes }) => sum + changes, 0),
  }));
}
