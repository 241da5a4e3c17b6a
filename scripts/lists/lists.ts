import type { ListDefinition } from "./listDefinition.ts";
import { kinds } from "./reducers/kinds.ts";
import { labels } from "./reducers/labels.ts";
import { months } from "./reducers/months.ts";
import { newestChanges } from "./reducers/newestChanges.ts";
import { redirects } from "./reducers/redirects.ts";
import { savedSearches } from "./reducers/searches/savedSearches.ts";
import { searchExamples } from "./reducers/searches/searchExamples.ts";
import { sources } from "./reducers/sources.ts";
import { statistics } from "./reducers/statistics.ts";
import { totals } from "./reducers/totals.ts";

/** The lists of the site. Another one is a file in reducers/, its template in content/, and a line here. */
const registry: ListDefinition[] = [
  newestChanges,
  months,
  kinds,
  savedSearches,
  searchExamples,
  sources,
  redirects,
  totals,
  statistics,
  labels,
];

export const lists: readonly ListDefinition[] = registry;

/** Adds a publisher's list. */
export function addList(list: ListDefinition): void {
  registry.push(list);
}

/** The templates of lists; every other file in content/ is one page. */
export function paginatedTemplates(): readonly string[] {
  return lists.flatMap(({ template }) => template ?? []);
}
