import { messagesOf } from "../../../../templates/messages/messages.ts";
import { labels } from "../../../labels/labels.ts";
import type { Source } from "../../../model/article.ts";
import type { SavedSearch } from "../../../model/savedSearch.ts";
import { groupChanges } from "../../groupChanges.ts";
import type { ListDefinition } from "../../listDefinition.ts";
import { partedLists } from "../../partedList.ts";

/** The changes that each saved search finds, newest first, and the names of all saved searches. */
export const savedSearches: ListDefinition = {
  name: "savedSearches",
  layout: "saved-search.njk",
  reduce(archive, { savedSearches, sources, settings }) {
    const { watch } = messagesOf(settings);
    const found = groupChanges(archive.oldestFirst(), ({ searches }) => searches);
    const lists = savedSearches.map((search) => ({ search, changes: found.get(search.path) ?? [] }));
    const { pages } = partedLists(
      lists.map(({ search, changes }) => ({
        path: search.path,
        title: watch.feed(search.title, settings.title),
        changes,
        named: { name: search.title, path: search.path },
        first: { count: changes.length, asked: askedOf(search, sources) },
      })),
    );
    // Their feeds are in Atom and in JSON: see savedSearchFeeds.ts.
    return {
      pages,
      data: {
        savedSearches: lists.map(({ search: { title, path }, changes }) => ({
          name: title,
          path,
          changes: changes.length,
        })),
      },
    };
  },
};

/** What a saved search asks for, as its page says it. */
function askedOf(search: SavedSearch, sources: readonly Source[]) {
  const { query, in: where, languages } = search;
  return {
    query,
    ...(where && { where }),
    sources: search.sources.map((id) => {
      const source = sources.find((each) => each.id === id);
      return source ? { name: source.name, path: source.path } : { name: id };
    }),
    labels: search.labels.map((name) => {
      const { title, rule } = labels.find((each) => each.name === name) ?? {};
      return { name, ...(title && { title }), ...(rule && { rule }) };
    }),
    languages,
    search: searchPath(search),
  };
}

/** Path of the same search on the search page. */
function searchPath({ query, in: where, sources, labels, languages }: SavedSearch): string {
  const params = new URLSearchParams();
  if (query) params.set("q", query);
  if (where) params.set("in", where);
  for (const [name, values] of Object.entries({ source: sources, label: labels, language: languages }))
    for (const value of values) params.append(name, value);
  return `/search/?${params}`;
}
