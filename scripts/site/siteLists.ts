import { labels } from "../labels/labels.ts";
import type { Source } from "../model/article.ts";
import { compareInstants } from "../model/compareInstants.ts";
import { compareText } from "../model/compareText.ts";
import { listPages } from "../page/listPages.ts";
import type { ArticleSummary, ChangeSummary, ListedChange, SourceSummary } from "../page/view.ts";
import { newestFirst } from "./newest.ts";

const changesPerPage = 30;
const articlesPerPage = 100;
/** A sitemap may hold 50,000 URLs (sitemaps.org). */
const urlsPerSitemap = 40_000;

/** What the lists need of one article. */
export interface ListedArticle {
  readonly summary: ArticleSummary;
  readonly changes: readonly ChangeSummary[];
  readonly pages: readonly string[];
}

/** Data of the site's own pages: home, sources, sitemaps. */
export function siteLists(articles: readonly ListedArticle[], sources: readonly Source[]) {
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const changes = articles
    .flatMap(({ summary, changes }) =>
      changes.map((change) => listedChange(summary, change, bySource.get(summary.source)!)),
    )
    .sort((a, b) => newestFirst(b.change, a.change));
  const [home, ...homePages] = listPages(changes, changesPerPage, "/");

  const ofSource = new Map<string, ArticleSummary[]>(sources.map(({ id }) => [id, []]));
  for (const { summary } of articles) ofSource.get(summary.source)!.push(summary);
  const sourceSummaries = sources.map((source) => sourceSummary(source, ofSource.get(source.id)!));
  const sourcePages = sourceSummaries.flatMap((source) => {
    const oldestFirst = ofSource
      .get(source.id)!
      .sort((a, b) => compareInstants(a.firstSeen ?? "1970", b.firstSeen ?? "1970") || compareText(a.id, b.id));
    return listPages(oldestFirst, articlesPerPage, source.path).map((list) => ({ source, list }));
  });

  const paths = [
    "/",
    "/about/",
    ...homePages.map(({ href }) => href),
    ...sourcePages.map(({ list }) => list.href),
    ...articles.flatMap(({ pages }) => pages),
  ];
  return {
    home,
    homePages,
    sources: sourceSummaries,
    sourcePages,
    sitemaps: sitemaps(paths),
    labels: labels.map(({ name, title, rule }) => ({ name, title, rule })),
    totals: {
      articles: articles.length,
      versions: sourceSummaries.reduce((sum, { versions }) => sum + versions, 0),
      changes: changes.length,
    },
  };
}

function listedChange({ id, path, title, lang }: ArticleSummary, change: ChangeSummary, source: Source): ListedChange {
  return {
    article: { id, path, title, ...(lang && { lang }) },
    source: { path: source.path, name: source.name },
    change,
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
