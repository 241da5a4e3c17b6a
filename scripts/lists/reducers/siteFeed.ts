import { mostEntries, neverUpdated } from "../../feeds/atomFeed.ts";
import type { FeedDefinition } from "../feedDefinition.ts";
import { newestOfEach } from "./newestOfEach.ts";

/** The newest changes of all articles, as Atom and as JSON. */
export const siteFeed: FeedDefinition = {
  reduce(archive, { settings: { title, description } }) {
    const newest = newestOfEach(archive.oldestFirst(), mostEntries, ({ entryAt }) => entryAt && "all");
    return [
      {
        subject: { title, subtitle: description, path: "/feed.xml", page: "/", updated: neverUpdated },
        json: "/feed.json",
        changes: newest.get("all") ?? [],
      },
    ];
  },
};
