import type { ViewedArticle } from "../../page/articlePages.ts";
import type { GeneratedFile } from "../../render/renderPages.ts";
import type { ArticleListing } from "../listing/articleListing.ts";
import type { ArticleSite } from "../workerContext.ts";
import { comparePage } from "./comparePage.ts";
import { embedPages } from "./embedPages.ts";
import { versionPages } from "./versionPages.ts";

/** An article with the views of its pages, and of its changes in lists. */
export interface DirectArticle extends ViewedArticle {
  readonly listing: ArticleListing;
}

/**
 * Pages of an article that Nunjucks renders at once, as it renders feeds, and that go to the site as finished files. Text that
 * is asked for again is rendered again, so that the pages of a long article are never in memory together.
 */
export type DirectPages = (article: DirectArticle, site: ArticleSite) => Iterable<GeneratedFile>;

/**
 * Every kind of such pages; a new one is a file here and a line. Pages of which there are as many as versions or changes
 * belong here: Eleventy takes half a millisecond for each, and a file of markdown (docs/decisions/0080-direct-pages.md).
 */
const kinds: readonly DirectPages[] = [versionPages, comparePage, embedPages];

/** The pages of an article beside those that Eleventy renders. */
export function directPages(article: DirectArticle, site: ArticleSite): GeneratedFile[] {
  return kinds.flatMap((pagesOf) => [...pagesOf(article, site)]);
}
