import { href } from "../../html/href.ts";

/**
 * The whole address of a path of ours, for feeds, canonical links and sitemaps. Addresses that are absolute already
 * stay; what `href` refuses gives "".
 *
 * @param url origin without a slash at its end
 * @param basePath `/` or `/name/`
 */
export function absolute(url: string, basePath: string): (path: unknown) => string {
  const withBase = href(basePath);
  return (path) => {
    const safe = withBase(path);
    return safe.startsWith("/") ? url + safe : safe;
  };
}
