import { compareText } from "../model/compareText.ts";

/** A sitemap may hold 50,000 URLs (sitemaps.org). */
const urlsPerSitemap = 40_000;

/** A sitemap of addresses, or an index of other sitemaps. */
export type Sitemap =
  | { readonly path: string; readonly urls: readonly string[] }
  | { readonly path: string; readonly children: readonly string[] };

/** One sitemap, or an index of several if there are too many addresses for one. */
export function sitemaps(paths: readonly string[]): Sitemap[] {
  const urls = [...paths].sort(compareText);
  if (urls.length <= urlsPerSitemap) return [{ path: "/sitemap.xml", urls }];
  const children = Array.from({ length: Math.ceil(urls.length / urlsPerSitemap) }, (_, index) => ({
    path: `/sitemap/${index + 1}.xml`,
    urls: urls.slice(index * urlsPerSitemap, (index + 1) * urlsPerSitemap),
  }));
  return [{ path: "/sitemap.xml", children: children.map(({ path }) => path) }, ...children];
}
