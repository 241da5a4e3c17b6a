import { mostEntries } from "../../feeds/atomFeed.ts";
import type { Article } from "../../model/article.ts";
import { removalOf } from "../../model/captures/removal.ts";
import type { Change } from "../../model/change.ts";
import type { ViewedArticle } from "../../page/articlePages.ts";
import { listedChanges } from "../../page/listedChanges.ts";
import { changeDigest } from "../../page/summaries/changeDigest.ts";
import { changeSummary } from "../../page/summaries/changeSummary.ts";
import { feedEntry } from "../../page/summaries/feedEntry.ts";
import { shortTitle } from "../../page/summaries/shortTitle.ts";
import type { ArticleSummary, FeedEntryView, ListedChange } from "../../page/view.ts";

/** The views of one article's changes in lists and feeds. */
export interface ArticleListing {
  readonly summary: ArticleSummary;
  /** In order of the changes. */
  readonly changes: readonly ListedChange[];
  /** Newest first, at most as many as a feed holds. */
  readonly feedEntries: readonly FeedEntryView[];
  /** Entries of older changes that saved searches find, by number in the order of the changes: their feeds hold these too. */
  readonly olderEntries: ReadonlyMap<number, FeedEntryView>;
}

/** @param searches of savedSearchesOf() */
export function articleListing(
  { article, changes, permalinks }: ViewedArticle,
  searches: readonly (readonly string[])[] = [],
): ArticleListing {
  const listed = listedChanges({ changes, permalinks });
  const summary = articleSummary(
    article,
    listed.map(({ change }) => change),
  );
  const entries = listed.map(({ change, url }) => ({ change, digest: changeDigest(article, change), url }));
  const older = entries.slice(0, -mostEntries).flatMap(({ change, digest, url }, index) => {
    return searches[index]?.length ? [[index, feedEntry(article, change, digest, url)] as const] : [];
  });
  return {
    summary,
    olderEntries: new Map(older),
    changes: entries.map(({ change, digest, url }) => ({
      article: listedArticle(summary),
      source: { path: article.source.path, name: article.source.name },
      change: changeSummary(change, digest, url),
    })),
    feedEntries: entries
      .slice(-mostEntries)
      .reverse()
      .map(({ change, digest, url }) => feedEntry(article, change, digest, url)),
  };
}

function listedArticle({ id, path, title, lang }: ArticleSummary): ListedChange["article"] {
  return { id, path, title, ...(lang && { lang }) };
}

function articleSummary(article: Article, changes: readonly Change[]): ArticleSummary {
  const { id, path, title, lang, url, source, tracking = "open", withheld, versions } = article;
  const first = versions[0];
  const last = changes.at(-1);
  const removed = withheld ? undefined : removalOf(versions);
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
    ...(removed && { removed }),
    versions: versions.length,
    changes: changes.length,
  };
}
