import type { FeedDefinition } from "./feedDefinition.ts";
import { savedSearchFeeds } from "./reducers/searches/savedSearchFeeds.ts";
import { siteFeed } from "./reducers/siteFeed.ts";
import { sourceFeeds } from "./reducers/sourceFeeds.ts";

/** The feeds of several articles. Another one is a file in reducers/ and a line here. */
export const feeds: readonly FeedDefinition[] = [siteFeed, sourceFeeds, savedSearchFeeds];
