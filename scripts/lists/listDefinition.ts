import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { ListedChange } from "../page/view.ts";
import type { ArchivedChange } from "./archive/archivedChange.ts";
import type { ArchiveFacts } from "./archive/archiveIndex.ts";
import type { PaginatedPage } from "./paginatedPages.ts";

/** What lists know of the site beside its articles. */
export interface ListSite {
  /** Those that have an article, in order. */
  readonly sources: readonly Source[];
  /** Addresses of all articles and sources, used or not. */
  readonly paths: ReadonlySet<string>;
  /** Reads what a list shows of a change: only for `data`, because every build does this. */
  readonly read: (change: ArchivedChange) => ListedChange;
}

/** What a list comes to. */
export interface ReducedList {
  /** Pages of the list's template, each made from its own data alone. */
  readonly pages?: readonly PaginatedPage[];
  /** What templates of the site's own pages find, by name. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What is wrong with the files that the list was made from. */
  readonly problems?: readonly Problem[];
}

/** A list of the site: a function of the facts of all articles, and the template that shows what it returns. */
export interface ListDefinition {
  /** Name under which the template finds its pages; unique. */
  readonly name: string;
  /** File in content/ that divides `name` into pages of one item; absent where the list has `data` alone. */
  readonly template?: string;
  /** Whether its pages stay out of sitemaps. */
  readonly unlisted?: true;
  /** Pure: the same facts, the same list. */
  reduce(archive: ArchiveFacts, site: ListSite): ReducedList;
}
