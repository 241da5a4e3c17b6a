import type { Problem } from "../model/problem.ts";
import type { ArticleSummary } from "../page/view.ts";
import type { RecordRef } from "../search/records/recordRef.ts";
import type { LogPosition } from "../system/files/recordLog.ts";
import type { ChangeFacts } from "./changeFacts.ts";
import type { ArticleStatistics } from "./statistics/articleStatistics.ts";

/** A change in an article's report: its facts, and the positions of its views in the article's payload. */
export interface ReportedChange extends ChangeFacts {
  /** SHA-256 of the JSON of its `RenderedChange` and its `RenderedEntry`, in base64url. */
  readonly digest: string;
  /** Offset and length in the payload of its `RenderedChange`, in bytes of JSON. */
  readonly offset: number;
  readonly bytes: number;
  /** Length of its `RenderedEntry`, which follows directly; 0 if it is too old for any feed. */
  readonly entryBytes: number;
}

/** A search record, and its offset and length in the article's payload. */
export interface ReportedRecord extends RecordRef {
  readonly offset: number;
  readonly bytes: number;
}

/** An article's data for lists, feeds and the search that needs no reading of its payload. */
export interface ReportedArticle {
  readonly summary: ArticleSummary;
  /** Paths of its pages. */
  readonly pages: readonly string[];
  /** Its earlier ids. */
  readonly aliases: readonly string[];
  /** In their order. */
  readonly changes: readonly ReportedChange[];
  readonly statistics: ArticleStatistics;
  /** Empty if the site has no search. */
  readonly records: readonly ReportedRecord[];
}

/** A small report of one article folder for the site's own pages; the rest is in its payload. */
export interface ArticleReport {
  /** As in `ArticleFolder`. */
  readonly id: string;
  readonly path: string;
  readonly directory: string;
  readonly problems: readonly Problem[];
  /** Cache key. */
  readonly key: string;
  readonly reused: boolean;
  /** Absent if nothing of it can be shown. */
  readonly article?: ReportedArticle & {
    /** Position of the article's payload. */
    readonly payload: LogPosition;
  };
}
