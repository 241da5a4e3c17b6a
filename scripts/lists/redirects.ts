import type { Problem } from "../model/problem.ts";
import { urlPath } from "../model/urlPath.ts";

/** A page that sends readers of an earlier address on. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

/** An article's earlier ids, and the file that names them. */
export interface AliasedArticle {
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly file: string;
}

/**
 * The redirect pages of all articles. An alias that is the address of a page of today, or of another article's alias,
 * is left out and told.
 *
 * @param pages paths of the articles and sources of today
 */
export function redirectsOf(
  articles: readonly AliasedArticle[],
  pages: ReadonlySet<string>,
): { redirects: Redirect[]; problems: Problem[] } {
  const redirects = new Map<string, Redirect>();
  const problems: Problem[] = [];
  for (const { path, title, aliases, file } of articles) {
    for (const alias of new Set(aliases)) {
      const from = urlPath(alias);
      const holder = pages.has(from) ? from : redirects.get(from)?.to;
      if (holder === undefined) redirects.set(from, { from, to: path, title });
      else if (holder !== path) {
        const reason = `aliases: ${alias} is already the address of ${holder}; its redirect is left out`;
        problems.push({ severity: "warning", file, reason });
      }
    }
  }
  return { redirects: [...redirects.values()], problems };
}
