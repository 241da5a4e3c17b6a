import { monthOf } from "../../formatting/monthOf.ts";
import { compareText } from "../../model/compareText.ts";
import type { ViewedArticle } from "../../page/articlePages.ts";
import { removedWords } from "./removedWords.ts";

/** What the site's statistics need of an article beside its summary and facts. Added up as articles are reported, not held. */
export interface ArticleStatistics {
  /** Numbers of versions captured in each month, in order. */
  readonly versions: readonly { readonly month: string; readonly count: number }[];
  /** See removedWords(). */
  readonly removedWords: readonly string[];
}

export function articleStatistics({ article, changes }: ViewedArticle): ArticleStatistics {
  const counts = new Map<string, number>();
  for (const { captured } of article.versions) {
    const month = monthOf(captured);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const versions = [...counts]
    .map(([month, count]) => ({ month, count }))
    .sort((a, b) => compareText(a.month, b.month));
  return { versions, removedWords: article.withheld ? [] : removedWords(article, changes) };
}
