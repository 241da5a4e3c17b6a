import { isGood, metaOf } from "../../model/version.ts";
import type { ViewedArticle } from "../articlePages.ts";
import { changeDigest } from "../summaries/changeDigest.ts";
import { changeSummary } from "../summaries/changeSummary.ts";
import { shortTitle } from "../summaries/shortTitle.ts";
import type { ChangeSummary } from "../view.ts";
import { cardPath } from "./cardPath.ts";

/** The card of one change, which other sites show in a frame. */
export interface CardView {
  readonly path: string;
  /** Name of the source. */
  readonly source: string;
  /** What the article was called after the change. */
  readonly title: string;
  readonly lang?: string;
  readonly change: ChangeSummary;
  /** How many words changed outside the text, where no others did. */
  readonly outside?: number;
}

/**
 * The cards of an article's changes, oldest first. A card says nothing that a later version would alter.
 *
 * @param summaries of the changes that lists show: not of those in which only words outside the text differ
 */
export function* cardViews(
  { article, changes, permalinks }: Pick<ViewedArticle, "article" | "changes" | "permalinks">,
  summaries: readonly ChangeSummary[],
): Generator<CardView> {
  const summaryOf = new Map(summaries.map((summary) => [summary.n, summary]));
  let title = nameOf(0);
  for (const [index, change] of changes.entries()) {
    title = nameOf(change.after) ?? title;
    const url = permalinks[index]!;
    const path = cardPath(article, change, url.slice(url.indexOf("#") + 1));
    if (path === undefined) continue;
    const { outside } = change;
    const lang = metaOf(article.versions[change.after]!).lang ?? article.lang;
    yield {
      path,
      source: article.source.name,
      title: shortTitle(title ?? article.title),
      ...(lang && { lang }),
      change: summaryOf.get(change.n) ?? changeSummary(change, changeDigest(article, change), url),
      ...(change.isOutsideOnly && outside && { outside: outside.wordsAdded + outside.wordsRemoved }),
    };
  }

  /** What a version calls itself; an error page or a suspect capture says nothing of the article. */
  function nameOf(n: number): string | undefined {
    const version = article.versions[n];
    if (!version || !isGood(version)) return undefined;
    if (version.title) return version.title;
    return version.paragraphs.map((index) => article.paragraphs[index]!).find(({ type }) => type === "heading")?.text;
  }
}
