import type { Problem } from "../model/problem.ts";
import type { ArticleSummary } from "../page/view.ts";
import type { RecordRef } from "../search/records/recordRef.ts";
import type { LogPosition } from "../system/files/recordLog.ts";

/** What is told of a change, in a recordLog, with what it is ordered by. */
export interface LoggedChange {
  /** Instant. */
  readonly captured: string;
  /** Its link that stays. */
  readonly url: string;
  readonly at: LogPosition;
}

/** A change in a recordLog, of which lists tell. */
export interface LoggedListing extends LoggedChange {
  /** SHA-256 of its JSON, in base64url. */
  readonly digest: string;
}

/** A search record in a recordLog. */
export interface LoggedRecord extends RecordRef {
  readonly at: LogPosition;
}

/** What the site's own pages need of one article folder, small: the rest lies in a recordLog. */
export interface ArticleReport {
  /** As in `ArticleFolder`. */
  readonly id: string;
  readonly path: string;
  readonly directory: string;
  readonly problems: readonly Problem[];
  /** Key of the cache. */
  readonly key: string;
  readonly reused: boolean;
  /** Absent where nothing of it can be shown. */
  readonly article?: {
    readonly summary: ArticleSummary;
    /** Paths of its pages. */
    readonly pages: readonly string[];
    /** Its earlier ids. */
    readonly aliases: readonly string[];
    /** Each a `ListedChange`; in order of the changes. */
    readonly changes: readonly LoggedListing[];
    /** Each a `FeedEntryView`; as many as a feed holds. */
    readonly feedEntries: readonly LoggedChange[];
    /** Each a `SearchRecord`; none where the site has no search. */
    readonly records: readonly LoggedRecord[];
  };
}
