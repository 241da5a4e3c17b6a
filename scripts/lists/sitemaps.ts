import { compareText } from "../model/compareText.ts";

/** A sitemap may hold 50,000 URLs (sitemaps.org). */
const urlsPerSitemap = 40_000;

/** A page in a sitemap. */
export interface SitemapPage {
  readonly path: string;
  /** The instant of the newest capture that it tells of; absent where that is unknown. */
  readonly lastmod?: string;
}

/** A sitemap of pages, or an index of other sitemaps. */
export type Sitemap =
  | { readonly path: string; readonly pages: readonly SitemapPage[] }
  | { readonly path: string; readonly children: readonly string[] };

/** One sitemap, or an index of several if there are too many pages for one. */
export function sitemaps(unordered: readonly SitemapPage[]): Sitemap[] {
  const pages = [...unordered].sort((a, b) => compareText(a.path, b.path));
  if (pages.length <= urlsPerSitemap) return [{ path: "/sitemap.xml", pages }];
  const children = Array.from({ length: Math.ceil(pages.length / urlsPerSitemap) }, (_, index) => ({
    path: `/sitemap/${index + 1}.xml`,
    pages: pages.slice(index * urlsPerSitemap, (index + 1) * urlsPerSitemap),
  }));
  return [{ path: "/sitemap.xml", children: children.map(({ path }) => path) }, ...children];
}
