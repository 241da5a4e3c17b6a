import { href } from "../../html/href.ts";

/**
 * The absolute URL of a path of the site, for feeds, canonical links and sitemaps. Absolute URLs are kept; addresses that
 * `href` refuses become "". Without an origin, the path below the base path, which is right wherever the site is.
 *
 * @param url origin without a trailing slash; undefined where the site does not know its address
 * @param basePath `/` or `/name/`
 */
export function absolute(url: string | undefined, basePath: string): (path: unknown) => string {
  const withBase = href(basePath);
  return (path) => {
    const safe = withBase(path);
    return safe.startsWith("/") ? (url ?? "") + safe : safe;
  };
}
