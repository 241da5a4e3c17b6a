import { renderEntry } from "../../feeds/renderEntry.ts";
import type { RenderedChange, RenderedEntry } from "../../page/view.ts";
import { renderTemplate } from "../../render/templateEnvironment.ts";
import type { ArticleSite } from "../workerContext.ts";
import type { ArticleListing } from "./articleListing.ts";

/** One article's changes as lists and feeds place them. */
export interface RenderedListing extends Omit<ArticleListing, "changes" | "feedEntries" | "olderEntries"> {
  /** In order of the changes. */
  readonly changes: readonly RenderedChange[];
  /** Newest first, at most as many as a feed holds. */
  readonly feedEntries: readonly RenderedEntry[];
  /** As in the listing. */
  readonly olderEntries: ReadonlyMap<number, RenderedEntry>;
}

/**
 * Renders each change once for lists and once for feeds. A change is in about eight of them (the site's, its source's, its
 * month's, those of each of its kinds), and they then only join what is already HTML.
 */
export function renderListing(
  { summary, changes, feedEntries, olderEntries }: ArticleListing,
  { settings, environment }: Pick<ArticleSite, "settings" | "environment">,
): RenderedListing {
  return {
    summary,
    changes: changes.map((listed) => {
      const { excerpts: _, ...change } = listed.change;
      return { ...listed, change, html: renderTemplate(environment, "lists/listed-change.njk", { listed }) };
    }),
    feedEntries: feedEntries.map((entry) => renderEntry(entry, settings, environment)),
    olderEntries: new Map([...olderEntries].map(([at, entry]) => [at, renderEntry(entry, settings, environment)])),
  };
}
