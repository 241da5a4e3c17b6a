import { messagesOf } from "../../../templates/messages/messages.ts";
import { mostEntries, neverUpdated } from "../../feeds/atomFeed.ts";
import type { FeedDefinition } from "../feedDefinition.ts";
import { newestOfEach } from "./newestOfEach.ts";

/** The newest changes of each source. */
export const sourceFeeds: FeedDefinition = {
  reduce(archive, { sources, settings }) {
    const { feeds } = messagesOf(settings);
    const newest = newestOfEach(
      archive.oldestFirst(),
      mostEntries,
      ({ entryAt, article }) => entryAt && article.summary.source,
    );
    return sources.map(({ id, name, path: page }) => ({
      subject: { title: feeds.sourceTitle(name), path: `${page}feed.xml`, page, updated: neverUpdated },
      changes: newest.get(id) ?? [],
    }));
  },
};
