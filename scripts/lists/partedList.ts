import { mostEntries, neverUpdated } from "../feeds/atomFeed.ts";
import { listPages } from "../page/listPages.ts";
import type { ArchivedChange } from "./archive/archivedChange.ts";
import type { ReducedList } from "./listDefinition.ts";

/** Changes on a full page. */
const changesPerPage = 50;

/** A selection of an archive's changes, to be a list of its own. */
export interface Selection {
  /** Path of its first page, with a trailing slash. */
  readonly path: string;
  /** Title of its feed. */
  readonly title: string;
  /** In order of age, as `ArchiveFacts.oldestFirst()` has them. */
  readonly changes: readonly ArchivedChange[];
  /** Data that every page shows; nothing that counts, or full pages would change. */
  readonly named: object;
  /** Further data, that only the first page shows. */
  readonly first?: object;
}

/**
 * The pages and feeds of lists of changes. A list has its newest changes at its path, older ones on pages numbered from the
 * oldest, so that a full page never changes again, and the newest of all in `feed.xml`.
 *
 * The data of a page is `{ list: ListPage, ...named, ...first, items: RenderedChange[] }`.
 */
export function partedLists(selections: readonly Selection[]): Required<Pick<ReducedList, "pages" | "feeds">> {
  return {
    pages: selections.flatMap(({ path, changes, named, first }) =>
      listPages(changes, changesPerPage, path).map(({ items, ...list }) => ({
        href: list.href,
        data: { ...named, ...(list.number === undefined && first), list },
        items,
        // Nothing to find there; the page exists because labels link to it.
        ...(changes.length === 0 && { unlisted: true as const }),
      })),
    ),
    feeds: selections.map(({ path, title, changes }) => ({
      subject: { title, path: `${path}feed.xml`, page: path, updated: neverUpdated },
      changes: newestWithEntry(changes),
    })),
  };
}

/** The newest changes that have an entry in feeds, newest first. */
export function newestWithEntry(oldestFirst: readonly ArchivedChange[]): ArchivedChange[] {
  const newest: ArchivedChange[] = [];
  for (let at = oldestFirst.length - 1; at >= 0 && newest.length < mostEntries; at--)
    if (oldestFirst[at]!.entryAt) newest.push(oldestFirst[at]!);
  return newest;
}
