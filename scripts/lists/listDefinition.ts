import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { SavedSearch } from "../model/savedSearch.ts";
import type { Settings } from "../model/settings/settings.ts";
import type { RenderedChange } from "../page/view.ts";
import type { GeneratedFile } from "../render/renderPages.ts";
import type { FoundRecord } from "../search/records/records.ts";
import type { ArchivedChange } from "./archive/archivedChange.ts";
import type { ArchiveFacts } from "./archive/archiveIndex.ts";
import type { ReducedFeed } from "./feedDefinition.ts";
import type { PaginatedPage } from "./paginatedPages.ts";

/** Data of the site for lists, beside its articles. */
export interface ListSite {
  readonly settings: Settings;
  /** Sources with at least one article, in order. */
  readonly sources: readonly Source[];
  readonly savedSearches: readonly SavedSearch[];
  /** Addresses of all articles and sources, used or not. */
  readonly paths: ReadonlySet<string>;
  /** Reads the view of a change in lists: only for `data`, because every build calls it. */
  readonly read: (change: ArchivedChange) => RenderedChange;
  /** Reads what a search finds of changes, in their order: only for a few of them. None where the site has no search. */
  readonly readFound: (changes: readonly ArchivedChange[]) => FoundRecord[];
}

/** The result of a list. */
export interface ReducedList {
  /** Pages of the list's template or layout, each made from its own data alone. */
  readonly pages?: readonly PaginatedPage[];
  /** Feeds of its pages, kept in the cache as these are. */
  readonly feeds?: readonly ReducedFeed[];
  /** Finished files, such as tables of numbers. */
  readonly files?: readonly GeneratedFile[];
  /** Data for the templates of the site's own pages, by name. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Problems of the files that the list was made from. */
  readonly problems?: readonly Problem[];
}

/** A list of the site: a function of the facts of all articles, and the template that shows what it returns. */
export interface ListDefinition {
  /** Name under which the template finds its pages; unique. */
  readonly name: string;
  /** File in content/ that paginates `name` with one item per page; absent if the list has a layout, or only `data`. */
  readonly template?: string;
  /** File in templates/layouts/ that shows each page as `view`, without Eleventy: for lists of which there are many pages. */
  readonly layout?: string;
  /** Set if its pages are left out of sitemaps. */
  readonly unlisted?: true;
  /** A pure function: the same facts give the same list. */
  reduce(archive: ArchiveFacts, site: ListSite): ReducedList;
}
