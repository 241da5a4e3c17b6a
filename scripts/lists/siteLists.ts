import type { Problem } from "../model/problem.ts";
import type { ArchiveFacts } from "./archive/archiveIndex.ts";
import type { ListDefinition, ListSite } from "./listDefinition.ts";
import type { PaginatedPages } from "./paginatedPages.ts";
import { sitemaps } from "./sitemaps.ts";

/** The pages of the site beside those of its articles. */
export interface SiteLists {
  /** Data of the site's own pages in content/: home, sources, sitemaps. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The pages of paginated templates, each made from its own data alone. */
  readonly listed: readonly PaginatedPages[];
  readonly problems: readonly Problem[];
}

/** The site's own pages that search engines may show. */
const ownPaths = ["/", "/about/"];

/** Runs every list, and makes the sitemaps of all pages. */
export function siteLists(definitions: readonly ListDefinition[], archive: ArchiveFacts, site: ListSite): SiteLists {
  const reduced = definitions.map((definition) => ({ ...definition, ...definition.reduce(archive, site) }));
  const paths = [
    ...ownPaths,
    ...reduced.flatMap(({ unlisted, pages = [] }) => (unlisted ? [] : pages.map(({ href }) => href))),
    ...archive.articles.flatMap(({ summary, pages }) => (summary.withheld ? [] : pages)),
  ];
  return {
    data: Object.assign({ sitemaps: sitemaps(paths) }, ...reduced.map(({ data }) => data)),
    listed: reduced.flatMap(({ name, template, pages = [] }) => (template ? { template, name, pages } : [])),
    problems: reduced.flatMap(({ problems = [] }) => problems),
  };
}
