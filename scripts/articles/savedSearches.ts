import type { SavedSearch } from "../model/savedSearch.ts";
import { metaOf } from "../model/version.ts";
import type { ViewedArticle } from "../page/articlePages.ts";
import { listedChanges } from "../page/listedChanges.ts";
import { placesOf } from "../search/saved/placesOf.ts";
import { type SavedSearchMatcher, savedSearchMatcher } from "../search/saved/savedSearchMatcher.ts";

const prepared = new WeakMap<readonly SavedSearch[], SavedSearchMatcher>();

/**
 * The addresses of the saved searches that find each of an article's changes, in the order of `listedChanges()`: computed with
 * the article, so that they are cached with it, and no list needs a text.
 */
export function savedSearchesOf(
  { article, changes, permalinks }: ViewedArticle,
  searches: readonly SavedSearch[],
): readonly (readonly string[])[] {
  const listed = listedChanges({ changes, permalinks });
  if (searches.length === 0) return listed.map(() => []);
  let matcher = prepared.get(searches);
  if (!matcher) {
    matcher = savedSearchMatcher(searches);
    prepared.set(searches, matcher);
  }
  const find = matcher;
  return listed.map(({ change }) => {
    const lang = metaOf(article.versions[change.after]!).lang ?? article.lang;
    return find({
      source: article.source.id,
      labels: change.labels,
      ...(lang !== undefined && { lang }),
      places: () => placesOf(article, change),
    });
  });
}
