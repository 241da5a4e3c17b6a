import { messagesOf } from "../../../templates/messages/messages.ts";
import type { ViewedArticle } from "../../page/articlePages.ts";
import { shortTitle } from "../../page/summaries/shortTitle.ts";
import type { ChangeSummary } from "../../page/view.ts";
import { says } from "../../render/filters/says.ts";
import { pictureFonts } from "../../render/picture/pictureFonts.ts";
import { pictureSvg } from "../../render/picture/pictureSvg.ts";
import type { ArticleListing } from "../listing/articleListing.ts";
import type { ArticleSite } from "../workerContext.ts";

/** A picture of an article, before it is drawn. */
export interface ArticlePicture {
  /** Path on the site. */
  readonly path: string;
  /** What it shows, in words. */
  readonly alt: string;
  readonly svg: string;
}

/**
 * The picture by which other sites preview an article: source, headline, how often it changed, and its newest change. None of an
 * article that is withheld or never changed, nor where the fonts lack a character of its headline.
 */
export function articlePicture(
  { article, listing }: ViewedArticle & { readonly listing: ArticleListing },
  { settings }: Pick<ArticleSite, "settings">,
): ArticlePicture | undefined {
  const newest = listing.changes.at(-1)?.change;
  if (settings.pictures === 0 || article.withheld || !newest) return undefined;
  const messages = messagesOf(settings);
  const title = shortTitle(article.title);
  const source = article.source.name;
  const passage = passageOf(newest);
  const svg = pictureSvg(
    {
      source,
      title,
      says: messages.share.picture(listing.changes.length, messages.format.date(newest.captured)),
      passage: newest.says && newest.says.kind !== "quiet" ? [{ text: says(messages)(newest.says) }] : passage,
      site: settings.title,
    },
    pictureFonts().metrics,
  );
  return svg === undefined
    ? undefined
    : { path: `${article.path}picture.png`, alt: messages.share.pictureOf(title, source), svg };
}

function passageOf({ excerpts }: ChangeSummary): { text: string; change?: "deleted" | "inserted" }[] {
  const [first] = excerpts;
  return (first?.segments ?? []).map(({ text, change, quiet }) => ({ text, ...(change && !quiet && { change }) }));
}
