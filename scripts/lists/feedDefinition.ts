import type { FeedSubject } from "../feeds/atomFeed.ts";
import type { Source } from "../model/article.ts";
import type { SavedSearch } from "../model/savedSearch.ts";
import type { Settings } from "../model/settings/settings.ts";
import type { ArchivedChange } from "./archive/archivedChange.ts";
import type { ArchiveFacts } from "./archive/archiveIndex.ts";

/** Data of the site for feeds, beside its articles. */
export interface FeedSite {
  readonly settings: Settings;
  /** Sources with at least one article, in order. */
  readonly sources: readonly Source[];
  readonly savedSearches: readonly SavedSearch[];
}

/** One feed of several articles. */
export interface ReducedFeed {
  readonly subject: FeedSubject;
  /** Path of the same feed as JSON, if there is one: only for the feeds of `feeds.ts`. */
  readonly json?: string;
  /** Newest first; each has an `entryAt`. */
  readonly changes: readonly ArchivedChange[];
}

/** Feeds of one kind: a pure function of the facts of all articles. */
export interface FeedDefinition {
  reduce(archive: ArchiveFacts, site: FeedSite): readonly ReducedFeed[];
}
