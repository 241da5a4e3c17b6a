import { messagesOf } from "../../templates/messages/messages.ts";
import { atomFeed, neverUpdated } from "../feeds/atomFeed.ts";
import type { Article } from "../model/article.ts";
import { shortTitle } from "../page/summaries/shortTitle.ts";
import type { RenderedEntry } from "../page/view.ts";
import type { GeneratedFile } from "../render/renderPages.ts";
import type { ArticleSite } from "./workerContext.ts";

/** The Atom feed of one article's changes. */
export function articleFeed(
  { article, feedEntries }: { readonly article: Article; readonly feedEntries: readonly RenderedEntry[] },
  { settings, environment }: ArticleSite,
): GeneratedFile {
  const { feeds } = messagesOf(settings);
  const path = `${article.path}feed.xml`;
  const subject = {
    title: feeds.articleTitle(shortTitle(article.title)),
    subtitle: feeds.articleSubtitle(article.source.name),
    path,
    page: article.path,
    updated: article.versions[0]?.captured ?? neverUpdated,
  };
  return { path, text: atomFeed(subject, feedEntries, settings, environment).xml };
}
