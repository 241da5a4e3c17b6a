import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ArchiveIndex } from "../../scripts/lists/archive/archiveIndex.ts";
import { lists } from "../../scripts/lists/lists.ts";
import { siteLists } from "../../scripts/lists/siteLists.ts";
import type { Source } from "../../scripts/model/article.ts";
import type { ArticleSummary, ListPage, RenderedChange, SourceSummary } from "../../scripts/page/view.ts";
import type { LogPosition } from "../../scripts/system/files/recordLog.ts";
import { settings } from "../templates/fixtures.ts";
import { reportOf } from "./reportOf.ts";

const source = { id: "paper", path: "/paper/", name: "The Paper" };

interface ListedArticle {
  readonly summary: ArticleSummary;
  readonly changes: readonly RenderedChange[];
  readonly pages: readonly string[];
}

/** An article with changes at these instants. */
function listed(name: string, ...captured: string[]): ListedArticle {
  const path = `/paper/${name}/`;
  const last = captured.at(-1);
  const summary: ArticleSummary = {
    id: `paper/${name}`,
    path,
    title: name,
    source: "paper",
    firstSeen: captured[0] ?? "",
    ...(last && { lastChanged: last }),
    tracking: "open",
    versions: captured.length + 1,
    changes: captured.length,
  };
  const changes = captured.map((captured, index) => ({
    article: { id: summary.id, path, title: name },
    source: { path: "/paper/", name: "The Paper" },
    change: {
      n: index + 1,
      captured,
      url: `${path}#${captured}`,
      before: 0,
      elapsedSeconds: 1,
      wordsAdded: 0,
      wordsRemoved: 0,
      labels: [],
    },
    html: "",
  }));
  return { summary, changes, pages: [path] };
}

/** The lists of articles whose changes lie in record logs, one for each article. */
function listsOf(articles: readonly ListedArticle[], sources: readonly Source[]) {
  const archive = new ArchiveIndex();
  for (const [log, { summary, changes, pages }] of articles.entries()) {
    const report = reportOf(summary.title, ...changes.map(({ change: { captured } }) => captured));
    archive.add({ ...report, article: { ...report.article!, summary, pages, payload: [log, 0, 2 * changes.length] } });
  }
  const read = <T>([log, offset]: LogPosition) => articles[log]!.changes[offset / 2] as T;
  const site = {
    ...{ settings, sources, savedSearches: [], paths: archive.paths },
    read: ({ at }: { at: LogPosition }) => read<RenderedChange>(at),
    readFound: () => [],
  };
  const { data, listed } = siteLists(lists, archive, site);
  const pagesOf = <T>(layout: string) =>
    listed
      .find(({ maker }) => maker.kind === "layout" && maker.layout === layout)!
      .pages.map(({ data, items }) => ({ ...data, ...(items && { items: items.map(({ at }) => read(at)) }) }) as T);
  return {
    ...(data as { home: ListPage<RenderedChange>; totals: object; sources: SourceSummary[]; sitemaps: object[] }),
    homePages: pagesOf<ListPage<RenderedChange>>("changes.njk"),
    sourcePages: pagesOf<{ list: ListPage<ArticleSummary> }>("source.njk"),
  };
}
const second = (n: number) => new Date(n * 1_000).toISOString().replace(".000", "");

describe("siteLists()", () => {
  it("lists the changes of all articles, newest first", () => {
    const lists = listsOf(
      [listed("a", second(1), second(4)), listed("b", second(3), "1970-01-01T00:00:01.500Z")],
      [source],
    );
    assert.deepEqual(
      lists.home.items.map(({ article, change }) => `${article.title} ${change.captured}`),
      ["a 1970-01-01T00:00:04Z", "b 1970-01-01T00:00:03Z", "b 1970-01-01T00:00:01.500Z", "a 1970-01-01T00:00:01Z"],
    );
    assert.deepEqual([lists.totals, lists.homePages], [{ articles: 2, versions: 6, changes: 4 }, []]);
  });

  it("counts what each source has, and when its last change was", () => {
    const other = { id: "other", path: "/other/", name: "Other" };
    const { sources } = listsOf([listed("a", second(1)), listed("b", "1970-01-01T00:00:01.500Z")], [source, other]);
    assert.deepEqual(sources, [
      { ...source, articles: 2, versions: 4, changes: 2, lastChanged: "1970-01-01T00:00:01.500Z" },
      { ...other, articles: 0, versions: 0, changes: 0 },
    ]);
  });

  it("numbers the pages of a source from the article first seen first", () => {
    const articles = Array.from({ length: 101 }, (_, n) => listed(`a${100 - n}`, second(100 - n)));
    const { sourcePages } = listsOf(articles, [source]);
    assert.deepEqual(
      sourcePages.map(({ list }) => [list.href, list.items.at(-1)?.id]),
      [
        ["/paper/", "paper/a0"],
        ["/paper/page/1/", "paper/a0"],
        ["/paper/page/2/", "paper/a100"],
      ],
    );
  });

  it("names every page in one sitemap, in order", () => {
    const { sitemaps } = listsOf([listed("b", second(2), second(4)), listed("a")], [source]);
    const lastmod = second(4);
    const pages = [
      { path: "/", lastmod },
      { path: "/about/" },
      { path: "/changes/" },
      { path: "/changes/1970/01/" },
      { path: "/paper/", lastmod },
      { path: "/paper/a/" },
      { path: "/paper/b/", lastmod },
      { path: "/statistics/" },
      { path: "/watch/" },
    ];
    assert.deepEqual(sitemaps, [{ path: "/sitemap.xml", pages }]);
  });

  it("has no sitemap where the site does not know its address", () => {
    const archive = new ArchiveIndex();
    const site = {
      settings,
      sources: [source],
      savedSearches: [],
      paths: archive.paths,
      read: () => assert.fail(),
      readFound: () => [],
    };
    assert.deepEqual(siteLists(lists, archive, site, false).data.sitemaps, []);
  });

  it("divides a sitemap of more than 40,000 addresses, and names the parts in an index", () => {
    const many = { ...listed("a"), pages: Array.from({ length: 80_000 }, (_, n) => `/paper/a${n}/`) };
    const { sitemaps } = listsOf([many], [source]);
    assert.deepEqual(sitemaps[0], {
      path: "/sitemap.xml",
      children: ["/sitemap/1.xml", "/sitemap/2.xml", "/sitemap/3.xml"],
    });
    const urls = sitemaps
      .slice(1)
      .map((sitemap) => ("pages" in sitemap ? (sitemap.pages as { path: string }[]).map(({ path }) => path) : []));
    assert.deepEqual(
      urls.map(({ length }) => length),
      [40_000, 40_000, 6],
    );
    assert.equal(new Set(urls.flat()).size, 80_006);
  });
});
