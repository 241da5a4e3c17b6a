import type { Problem } from "../model/problem.ts";
import type { ArticleSummary } from "../page/view.ts";
import type { RecordRef } from "../search/records/recordRef.ts";
import type { LogPosition } from "../system/files/recordLog.ts";
import type { ChangeFacts } from "./changeFacts.ts";

/** What an article reports of a change: its facts, and where the article's payload holds what lists and feeds show. */
export interface ReportedChange extends ChangeFacts {
  /** Of its `ListedChange`: SHA-256 of the JSON, in base64url. */
  readonly digest: string;
  /** Offset and length in the payload of its `ListedChange`, in bytes of JSON. */
  readonly offset: number;
  readonly bytes: number;
  /** Length of its `FeedEntryView`, which lies right behind; 0 where it is too old for any feed. */
  readonly entryBytes: number;
}

/** A search record, and its offset and length in the article's payload. */
export interface ReportedRecord extends RecordRef {
  readonly offset: number;
  readonly bytes: number;
}

/** What lists, feeds and the search know of an article without reading its payload. */
export interface ReportedArticle {
  readonly summary: ArticleSummary;
  /** Paths of its pages. */
  readonly pages: readonly string[];
  /** Its earlier ids. */
  readonly aliases: readonly string[];
  /** In their order. */
  readonly changes: readonly ReportedChange[];
  /** None where the site has no search. */
  readonly records: readonly ReportedRecord[];
}

/** What the site's own pages need of one article folder, small: the rest lies in its payload. */
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
  readonly article?: ReportedArticle & {
    /** Where the article's payload lies. */
    readonly payload: LogPosition;
  };
}
