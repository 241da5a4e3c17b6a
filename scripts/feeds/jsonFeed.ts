import type { FeedView } from "../page/view.ts";

/**
 * The same feed as JSON Feed 1.1 (jsonfeed.org).
 *
 * @param self its full address; without one the feed has no addresses, for in this format they must be full
 */
export function jsonFeed(feed: FeedView, self?: string): string {
  const data = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    ...(feed.subtitle && { description: feed.subtitle }),
    ...(self !== undefined && { home_page_url: feed.alternate, feed_url: self }),
    language: feed.lang,
    items: feed.entries.map(({ id, url, title, html, updated, author }) => ({
      id,
      ...(self !== undefined && { url }),
      title,
      content_html: html,
      date_published: updated,
      authors: [{ name: author }],
    })),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}
