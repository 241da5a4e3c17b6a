import type { Problem } from "../model/problem.ts";
import type { ArticleSummary } from "../page/view.ts";
import type { RecordRef } from "../search/records/recordRef.ts";
import type { SpoolRef } from "../system/files/spool.ts";

/** What is told of a change, in a spool, with what it is ordered by. */
export interface ChangeRef {
  /** Instant. */
  readonly captured: string;
  /** Its link that stays. */
  readonly url: string;
  readonly at: SpoolRef;
}

/** A change in a spool, of which lists tell. */
export interface ListedRef extends ChangeRef {
  /** SHA-256 of its JSON, in base64url. */
  readonly digest: string;
}

/** A search record in a spool. */
export interface SpooledRecord extends RecordRef {
  readonly at: SpoolRef;
}

/** What the site's own pages need of one article folder, small: the rest lies in a spool. */
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
    readonly changes: readonly ListedRef[];
    /** Each a `FeedEntryView`; as many as a feed holds. */
    readonly feedEntries: readonly ChangeRef[];
    /** Each a `SearchRecord`; none where the site has no search. */
    readonly records: readonly SpooledRecord[];
  };
}
