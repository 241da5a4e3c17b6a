import type { Problem } from "../../model/problem.ts";
import { urlPath } from "../../model/urlPath.ts";
import type { AliasedArticle } from "../archive/archiveIndex.ts";
import type { ListDefinition } from "../listDefinition.ts";

/** A page that redirects from an earlier address. */
interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

/**
 * The redirects of all articles. An alias whose address is that of a current page, or of another article's alias, is
 * left out and reported.
 *
 * @param paths addresses of all articles and sources
 */
export function redirectsOf(
  aliased: readonly AliasedArticle[],
  paths: ReadonlySet<string>,
): { redirects: Redirect[]; problems: Problem[] } {
  const redirects = new Map<string, Redirect>();
  const problems: Problem[] = [];
  for (const { path, title, aliases, file } of aliased) {
    for (const alias of new Set(aliases)) {
      const from = urlPath(alias);
      const holder = paths.has(from) ? from : redirects.get(from)?.to;
      if (holder === undefined) redirects.set(from, { from, to: path, title });
      else if (holder !== path) {
        const reason = `aliases: ${alias} is already the address of ${holder}; its redirect is left out`;
        problems.push({ severity: "warning", file, reason });
      }
    }
  }
  return { redirects: [...redirects.values()], problems };
}

/** The redirect pages of all articles. */
export const redirects: ListDefinition = {
  name: "redirects",
  template: "redirect.njk",
  unlisted: true,
  reduce({ aliased }, { paths }) {
    const { redirects, problems } = redirectsOf(aliased, paths);
    return { pages: redirects.map((data) => ({ href: data.from, data })), problems };
  },
};
