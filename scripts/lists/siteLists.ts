import { compareInstants } from "../model/compareInstants.ts";
import type { Problem } from "../model/problem.ts";
import type { GeneratedFile } from "../render/renderPages.ts";
import type { ArchiveFacts } from "./archive/archiveIndex.ts";
import type { ReducedFeed } from "./feedDefinition.ts";
import type { ListDefinition, ListSite } from "./listDefinition.ts";
import type { PageMaker, PaginatedPage, PaginatedPages } from "./paginatedPages.ts";
import { type SitemapPage, sitemaps } from "./sitemaps.ts";

/** The pages of the site beside those of its articles. */
export interface SiteLists {
  /** Data of the site's own pages in content/: home, sources, sitemaps. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The pages of paginated templates, each made from its own data alone. */
  readonly listed: readonly PaginatedPages[];
  readonly files: readonly GeneratedFile[];
  readonly problems: readonly Problem[];
}

/** The site's own pages that search engines may show. */
const ownPaths = ["/", "/about/", "/changes/", "/statistics/", "/watch/"];

/**
 * Runs every list, and makes the sitemaps of all pages.
 *
 * @param hasAddress whether the site knows its address, which a sitemap needs
 */
export function siteLists(
  definitions: readonly ListDefinition[],
  archive: ArchiveFacts,
  site: ListSite,
  hasAddress = true,
): SiteLists {
  const reduced = definitions.map((definition) => ({ ...definition, ...definition.reduce(archive, site) }));
  const listed = reduced.flatMap(({ unlisted, pages = [] }) =>
    unlisted ? [] : pages.filter((page) => !page.unlisted).map(({ href }) => href),
  );
  return {
    data: Object.assign(
      { sitemaps: hasAddress ? sitemaps(sitemapPages(archive, site, listed)) : [] },
      ...reduced.map(({ data }) => data),
    ),
    listed: reduced.flatMap(({ name, template, layout, pages = [], feeds = [] }) => {
      const maker: PageMaker | false = template
        ? { kind: "template", template, name }
        : layout !== undefined && { kind: "layout", layout };
      return [
        ...(maker ? [{ maker, pages }] : []),
        ...(feeds.length > 0 ? [{ maker: { kind: "feed" } as const, pages: feeds.map(feedPage) }] : []),
      ];
    }),
    files: reduced.flatMap(({ files = [] }) => files),
    problems: reduced.flatMap(({ problems = [] }) => problems),
  };
}

/** A feed as a page: the feed's file is made from its subject and its entries alone. */
function feedPage({ subject, changes }: ReducedFeed): PaginatedPage {
  const items = changes.map(({ entryAt, digest }) => ({ at: entryAt!, digest }));
  return { href: subject.path, data: subject, items };
}

/** Every page that search engines may show, with the time of its newest capture where that is known. */
function sitemapPages(archive: ArchiveFacts, { sources }: ListSite, listed: readonly string[]): SitemapPage[] {
  const newest = new Map<string, string>();
  const note = (path: string, instant: string | undefined) => {
    const known = newest.get(path);
    if (instant && (known === undefined || compareInstants(known, instant) < 0)) newest.set(path, instant);
  };
  note("/", archive.oldestFirst().at(-1)?.captured);
  const sourcePaths = new Map(sources.map(({ id, path }) => [id, path]));
  for (const { summary } of archive.articles) {
    const instant = summary.lastChanged ?? summary.firstSeen;
    note(summary.path, instant);
    note(sourcePaths.get(summary.source) ?? "", instant);
  }
  const ofArticles = archive.articles.flatMap(({ summary, pages }) => (summary.withheld ? [] : pages));
  return [...ownPaths, ...listed, ...ofArticles].map((path) => {
    const lastmod = newest.get(path);
    return lastmod === undefined ? { path } : { path, lastmod };
  });
}
