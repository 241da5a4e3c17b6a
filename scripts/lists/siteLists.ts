import type { LoggedChange } from "../articles/articleReport.ts";
import { labels } from "../labels/labels.ts";
import type { Source } from "../model/article.ts";
import { compareInstants } from "../model/compareInstants.ts";
import { compareText } from "../model/compareText.ts";
import { listPages } from "../page/listPages.ts";
import type { ArticleSummary, ListedChange, ListPage, SourceSummary } from "../page/view.ts";
import type { RecordLogReader } from "../system/files/recordLog.ts";
import type { ArchiveIndex } from "./archiveIndex.ts";
import type { PaginatedPages } from "./paginatedPages.ts";
import type { Redirect } from "./redirects.ts";
import { newestFirst } from "./topN.ts";

const changesPerPage = 30;
const articlesPerPage = 100;
/** A sitemap may hold 50,000 URLs (sitemaps.org). */
const urlsPerSitemap = 40_000;

/** The pages of the site beside those of its articles. */
export interface SiteLists {
  /** What the pages in content/ are given that stand for themselves: home, sources, sitemaps. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The pages that are many, and each made from its own data alone. */
  readonly listed: readonly PaginatedPages[];
}

/** @param sources those that have an article, in order */
export function siteLists(
  archive: { readonly [list in "articles" | "changes"]: readonly ArchiveIndex[list][number][] },
  sources: readonly Source[],
  redirects: readonly Redirect[],
  recordLogs: Pick<RecordLogReader, "read">,
): SiteLists {
  const read = (page: ListPage<LoggedChange>): ListPage<ListedChange> => ({
    ...page,
    items: page.items.map(({ at }) => recordLogs.read<ListedChange>(at)),
  });
  const oldestFirst = [...archive.changes].sort((a, b) => newestFirst(b, a));
  const [home, ...homePages] = listPages(oldestFirst, changesPerPage, "/");

  const ofSource = new Map<string, ArticleSummary[]>(sources.map(({ id }) => [id, []]));
  for (const { summary } of archive.articles) ofSource.get(summary.source)!.push(summary);
  const sourceSummaries = sources.map((source) => sourceSummary(source, ofSource.get(source.id)!));
  const sourcePages = sourceSummaries.flatMap((source) => {
    const oldestFirst = ofSource
      .get(source.id)!
      .sort((a, b) => compareInstants(a.firstSeen ?? "1970", b.firstSeen ?? "1970") || compareText(a.id, b.id));
    // Only the first page tells how much there is: a full one never changes again.
    const { id, path, name, lang } = source;
    const named = { id, path, name, ...(lang && { lang }) };
    return listPages(oldestFirst, articlesPerPage, path).map((list) => ({
      source: list.number ? named : source,
      list,
    }));
  });

  const paths = [
    "/",
    "/about/",
    ...homePages.map(({ href }) => href),
    ...sourcePages.map(({ list }) => list.href),
    ...archive.articles.flatMap(({ summary, pages }) => (summary.withheld ? [] : pages)),
  ];
  return {
    data: {
      home: read(home),
      sources: sourceSummaries,
      sitemaps: sitemaps(paths),
      labels: labels.map(({ name, title, rule }) => ({ name, ...(title && { title }), ...(rule && { rule }) })),
      totals: {
        articles: archive.articles.length,
        versions: sourceSummaries.reduce((sum, { versions }) => sum + versions, 0),
        changes: archive.changes.length,
      },
    },
    listed: [
      {
        template: "changes.njk",
        name: "homePages",
        pages: homePages.map(({ items, ...data }) => ({
          href: data.href,
          data,
          items: items.map(({ at, digest }) => ({ at, digest })),
        })),
      },
      {
        template: "source.njk",
        name: "sourcePages",
        pages: sourcePages.map((data) => ({ href: data.list.href, data })),
      },
      {
        template: "redirect.njk",
        name: "redirects",
        pages: redirects.map((data) => ({ href: data.from, data })),
      },
    ],
  };
}

function sourceSummary(source: Source, articles: readonly ArticleSummary[]): SourceSummary {
  const { id, path, name, homepage, note, lang } = source;
  const sum = (count: (article: ArticleSummary) => number) =>
    articles.reduce((total, article) => total + count(article), 0);
  const lastChanged = articles
    .map(({ lastChanged }) => lastChanged)
    .filter((instant) => instant !== undefined)
    .reduce<string | undefined>(
      (last, instant) => (!last || compareInstants(last, instant) < 0 ? instant : last),
      undefined,
    );
  return {
    id,
    path,
    name,
    ...(homepage && { homepage }),
    ...(note && { note }),
    ...(lang && { lang }),
    articles: articles.length,
    versions: sum(({ versions }) => versions),
    changes: sum(({ changes }) => changes),
    ...(lastChanged && { lastChanged }),
  };
}

/** One sitemap, or an index of several where there are too many addresses for one. */
function sitemaps(paths: readonly string[]) {
  const urls = [...paths].sort(compareText);
  if (urls.length <= urlsPerSitemap) return [{ path: "/sitemap.xml", urls }];
  const parts = Array.from({ length: Math.ceil(urls.length / urlsPerSitemap) }, (_, index) => ({
    path: `/sitemap/${index + 1}.xml`,
    urls: urls.slice(index * urlsPerSitemap, (index + 1) * urlsPerSitemap),
  }));
  return [{ path: "/sitemap.xml", children: parts.map(({ path }) => path) }, ...parts];
}
