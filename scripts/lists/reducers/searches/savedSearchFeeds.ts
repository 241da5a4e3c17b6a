import { messagesOf } from "../../../../templates/messages/messages.ts";
import { neverUpdated } from "../../../feeds/atomFeed.ts";
import type { FeedDefinition } from "../../feedDefinition.ts";
import { groupChanges } from "../../groupChanges.ts";
import { newestWithEntry } from "../../partedList.ts";

/** The newest changes that each saved search finds, as Atom and as JSON. */
export const savedSearchFeeds: FeedDefinition = {
  reduce(archive, { savedSearches, settings }) {
    const { watch } = messagesOf(settings);
    const found = groupChanges(archive.oldestFirst(), ({ searches }) => searches);
    return savedSearches.map(({ title, path }) => ({
      subject: {
        title: watch.feed(title, settings.title),
        subtitle: watch.listDescription(title),
        path: `${path}feed.xml`,
        page: path,
        updated: neverUpdated,
      },
      json: `${path}feed.json`,
      changes: newestWithEntry(found.get(path) ?? []),
    }));
  },
};
