import { articleData } from "../data/articleJson.ts";
import { atomFeed, mostEntries } from "../feeds/atomFeed.ts";
import type { Article } from "../model/article.ts";
import type { Change } from "../model/change.ts";
import type { Settings } from "../model/settings.ts";
import { type ArticlePage, articlePages } from "../page/articlePages.ts";
import { changeDigest } from "../page/summaries/changeDigest.ts";
import { changeSummary } from "../page/summaries/changeSummary.ts";
import { feedEntry } from "../page/summaries/feedEntry.ts";
import { shortTitle } from "../page/summaries/shortTitle.ts";
import type { ArticleSummary, FeedEntryView, ListedChange } from "../page/view.ts";
import type { GeneratedFile, GeneratedPage } from "../render/renderPages.ts";
import type { TemplateEnvironment } from "../render/templateEnvironment.ts";
import { writeFrontMatter } from "../store/yaml/frontMatter.ts";

/** Everything that one article brings to the site; made from that article alone. */
export interface ArticleFiles {
  /** Markdown with front matter, one file a page: Eleventy renders them. */
  readonly markdown: readonly (GeneratedFile & GeneratedPage)[];
  /** Finished files: feed and open data. Paths as on the site. */
  readonly finished: readonly GeneratedFile[];
  readonly summary: ArticleSummary;
  /** In order of the changes. */
  readonly changes: readonly ListedChange[];
  /** Newest first, as many as a feed holds. */
  readonly feedEntries: readonly FeedEntryView[];
  /** In order of the changes. A list or an index need not change when a change moves to another page. */
  readonly permalinks: readonly string[];
  /** Paths of its pages. */
  readonly pages: readonly string[];
  /** Its earlier ids. */
  readonly aliases: readonly string[];
}

/** Turns an article and its changes into its pages, feed and data. */
export function articleFiles(
  article: Article,
  changes: readonly Change[],
  settings: Settings,
  environment: TemplateEnvironment,
): ArticleFiles {
  const { pages, changeUrls, permalinks } = articlePages(article, changes);
  const data = articleData(article, changes, changeUrls);
  const entries = changes.map((change, index) => ({
    change,
    told: changeDigest(article, change),
    url: permalinks[index]!,
  }));
  const feedEntries = entries
    .slice(-mostEntries)
    .reverse()
    .map(({ change, told, url }) => feedEntry(article, change, told, url));
  const feed = atomFeed(
    {
      title: `${shortTitle(article.title)}: changes`,
      subtitle: `Every change of an article of ${article.source.name}.`,
      path: `${article.path}feed.xml`,
      page: article.path,
      updated: article.versions[0]?.captured ?? "1970-01-01T00:00:00Z",
    },
    feedEntries,
    settings,
    environment,
  );
  const summary = articleSummary(article, changes);
  return {
    markdown: pages.map(markdownPage),
    finished: [
      { path: `${article.path}article.json`, text: data.json },
      ...data.rowFiles.map(({ path, json }) => ({ path, text: json })),
      { path: `${article.path}feed.xml`, text: feed.xml },
    ],
    summary,
    changes: entries.map(({ change, told, url }) => ({
      article: listedArticle(summary),
      source: { path: article.source.path, name: article.source.name },
      change: changeSummary(change, told, url),
    })),
    feedEntries,
    permalinks,
    pages: pages.map(({ path }) => path),
    aliases: article.aliases,
  };
}

function markdownPage({ path, view }: ArticlePage): GeneratedFile & GeneratedPage {
  const data = { layout: "article.njk", permalink: `${path}index.html`, article: view };
  return { path: `${path.slice(1, -1)}.md`, text: writeFrontMatter(data, ""), data };
}

function listedArticle({ id, path, title, lang }: ArticleSummary): ListedChange["article"] {
  return { id, path, title, ...(lang && { lang }) };
}

function articleSummary(article: Article, changes: readonly Change[]): ArticleSummary {
  const { id, path, title, lang, url, source, tracking, withheld, versions } = article;
  const first = versions[0];
  const last = changes.at(-1);
  return {
    id,
    path,
    title: shortTitle(title),
    ...(lang && { lang }),
    ...(url && { url }),
    source: source.id,
    ...(first && { firstSeen: first.captured }),
    ...(last && { lastChanged: versions[last.after]!.captured }),
    tracking,
    ...(withheld && { withheld: true }),
    versions: versions.length,
    changes: changes.length,
  };
}
