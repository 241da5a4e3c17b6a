import type { Article } from "../../model/article.ts";
import type { Change } from "../../model/change.ts";

/** So many returns to an earlier text have cards; of a page that is vandalised for years nearly all changes are returns. */
const mostReturns = 100;

/**
 * Path of the card of a change: `/embed/<source>/<article…>/<anchor>/`. None where the version after it is withheld, and none
 * of late returns. Decided by the change and those before it, so that a card never goes when versions are added.
 *
 * @param anchor of the change's section
 */
export function cardPath({ path, versions }: Article, change: Change, anchor: string): string | undefined {
  if (versions[change.after]!.kind === "withheld") return undefined;
  if (change.revertsTo !== undefined && change.n > mostReturns) return undefined;
  return `/embed${path}${anchor}/`;
}
