import type { Change } from "../model/change.ts";
import type { ViewedArticle } from "./articlePages.ts";

/** The changes that lists, feeds and totals show, with their permalinks: not those outside the article's text alone. */
export function listedChanges({
  changes,
  permalinks,
}: Pick<ViewedArticle, "changes" | "permalinks">): { readonly change: Change; readonly url: string }[] {
  return changes
    .map((change, index) => ({ change, url: permalinks[index]! }))
    .filter(({ change }) => !change.isOutsideOnly);
}
