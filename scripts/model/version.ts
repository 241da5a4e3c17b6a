/** One stored file in which a version was seen. */
export interface Capture {
  /** Instant in UTC, ISO 8601, e.g. `2014-01-13T13:05:00Z`; a fraction only where it is not zero. */
  readonly captured: string;
  /** Name of the version file inside the article's folder. */
  readonly file: string;
  /** Of the stored file's bytes, 64 hex digits. */
  readonly sha256: string;
}

export interface Withheld {
  readonly reason: string;
  /** `YYYY-MM-DD` as written by the publisher. */
  readonly date: string;
}

/** One captured state of an article. */
export interface Version extends Capture {
  /** From 0 in order of capture. */
  readonly n: number;
  /** Later captures of the same text, in order of capture. */
  readonly seen: readonly Capture[];
  readonly title?: string;
  readonly url?: string;
  readonly byline?: string;
  /** As written: a date or an instant. */
  readonly published?: string;
  readonly lang?: string;
  /** HTTP status when it was not 200. */
  readonly status?: number;
  readonly note?: string;
  readonly redirect?: string;
  readonly technical: boolean;
  /** Indexes into the article's distinct paragraphs, in reading order. Empty when withheld. */
  readonly paragraphs: readonly number[];
  readonly words: number;
  readonly withheld?: Withheld;
}

/** True where the version has a text of the article that may be shown: it is neither gone nor withheld. */
export function isGood(version: Version): boolean {
  return !isGone(version) && !version.withheld;
}

/** True where the page itself was missing or failing when captured, so its text is not the article's. */
export function isGone(version: Version): boolean {
  return version.status !== undefined && version.status >= 400;
}
