import type { ViewedArticle } from "../../page/articlePages.ts";
import { cardViews } from "../../page/sharing/cardViews.ts";
import type { GeneratedFile } from "../../render/renderPages.ts";
import { renderTemplate } from "../../render/templateEnvironment.ts";
import type { ArticleListing } from "../listing/articleListing.ts";
import type { ArticleSite } from "../workerContext.ts";

/** A card for each change, for frames on other sites: `/embed/<source>/<article…>/<anchor>/`. */
export function* embedPages(
  { listing, ...viewed }: ViewedArticle & { readonly listing: ArticleListing },
  { environment, settings }: ArticleSite,
): Generator<GeneratedFile> {
  if (!settings.embeds) return;
  const summaries = listing.changes.map(({ change }) => change);
  for (const card of cardViews(viewed, summaries))
    yield { path: `${card.path}index.html`, text: renderTemplate(environment, "layouts/embed.njk", { card }) };
}
