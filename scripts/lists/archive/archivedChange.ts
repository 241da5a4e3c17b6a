import type { ReportedChange } from "../../articles/articleReport.ts";
import type { ChangeFacts, RowCounts } from "../../articles/changeFacts.ts";
import type { ArticleSummary } from "../../page/view.ts";
import type { LogPosition } from "../../system/files/recordLog.ts";
import type { SharedValues } from "./sharedValues.ts";

/** Most changes are found by no saved search. */
const none: readonly string[] = [];

/** An article in the archive's index. */
export interface ArchivedArticle {
  readonly summary: ArticleSummary;
  /** Paths of its pages. */
  readonly pages: readonly string[];
  /** Position of its payload. */
  readonly payload: LogPosition;
}

/**
 * A change in the archive's index: its facts, its article, and the positions of its views in lists and feeds. An object of
 * one shape, about 120 bytes without its texts; positions are computed on demand, because there may be 450,000 changes.
 */
export class ArchivedChange implements ChangeFacts {
  readonly article: ArchivedArticle;
  readonly n: number;
  readonly captured: string;
  readonly url: string;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  readonly labels: readonly string[];
  readonly rows: RowCounts;
  readonly searches: readonly string[];
  /** Equal for equal lines in lists and entries in feeds. */
  readonly digest: string;
  readonly #offset: number;
  readonly #bytes: number;
  readonly #entryBytes: number;

  constructor(article: ArchivedArticle, reported: ReportedChange, shared: SharedValues) {
    this.article = article;
    this.n = reported.n;
    this.captured = reported.captured;
    this.url = reported.url;
    this.wordsAdded = reported.wordsAdded;
    this.wordsRemoved = reported.wordsRemoved;
    this.labels = shared.one(reported.labels);
    this.rows = shared.one(reported.rows);
    this.searches = reported.searches ? shared.one(reported.searches) : none;
    this.digest = reported.digest;
    this.#offset = reported.offset;
    this.#bytes = reported.bytes;
    this.#entryBytes = reported.entryBytes;
  }

  /** Position of its `RenderedChange`. */
  get at(): LogPosition {
    return positionIn(this.article, this.#offset, this.#bytes);
  }

  /** Position of its `RenderedEntry`; undefined if it is too old for any feed. */
  get entryAt(): LogPosition | undefined {
    return this.#entryBytes > 0 ? positionIn(this.article, this.#offset + this.#bytes, this.#entryBytes) : undefined;
  }
}

/** Position of the value at `offset` in an article's payload. */
export function positionIn({ payload: [log, start] }: ArchivedArticle, offset: number, bytes: number): LogPosition {
  return [log, start + offset, bytes];
}
