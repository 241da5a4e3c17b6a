import type { OutsideChange } from "./outsideChange.ts";

/** A stored file in which a version was seen: when, and where it lies. */
export interface Sighting {
  /** Instant in UTC, ISO 8601, e.g. `2014-01-13T13:05:00Z`; with a fraction only if it is not zero. */
  readonly captured: string;
  /** Only the day is known; `captured` is its midnight. */
  readonly day?: true;
  /** Name of the version file inside the article's folder. */
  readonly file: string;
}

/** A stored file with the hash of its bytes. */
export interface Capture extends Sighting {
  /** SHA-256 of the stored file's bytes, 64 hex digits. */
  readonly sha256: string;
}

/** A later capture of a text, with what was known of it and not of the capture before. */
export type SeenCapture = Capture & Pick<CapturedMeta, "url" | "redirect" | "lang" | "note">;

/** When a version was seen, to show: an instant or, where no more is known, a day. */
export function shownTime({ captured, day }: Pick<Sighting, "captured" | "day">): string {
  return day ? captured.slice(0, 10) : captured;
}

export interface Withheld {
  readonly reason: string;
  /** `YYYY-MM-DD` as written by the publisher. */
  readonly date: string;
}

/** One captured state of an article, either with its text or withheld. */
export type Version = TextVersion | WithheldVersion;

/** Metadata captured with a text. */
export interface CapturedMeta {
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
  /** Why the capture may not be the article, as told by what captured it. */
  readonly suspect?: string;
}

export interface TextVersion extends Capture, CapturedMeta {
  readonly kind: "text";
  /** From 0 in order of capture. */
  readonly n: number;
  /** Later captures of the same text, in order of capture. */
  readonly seen: readonly SeenCapture[];
  readonly technical: boolean;
  /** Indexes into the article's distinct paragraphs, in reading order. */
  readonly paragraphs: readonly number[];
  readonly words: number;
  /** Positions in `paragraphs` of those that were hidden when captured, until a reader or a script opened them. */
  readonly hidden?: readonly number[];
  /** What differs outside the text from the last good version before it. */
  readonly outside?: OutsideChange;
}

/**
 * A version that the publisher withholds: it has a number, times and file names. The type has no text, metadata or hash, so
 * none of these can appear on a page (docs/decisions/0014-no-hash-of-withheld.md).
 */
export interface WithheldVersion extends Sighting {
  readonly kind: "withheld";
  readonly n: number;
  readonly seen: readonly Sighting[];
  readonly withheld: Withheld;
  /** It is compared and counted as an empty text. */
  readonly paragraphs: readonly [];
  readonly words: 0;
}

const noMeta: CapturedMeta = {};

/** Title, byline and other metadata; none for a withheld version. */
export function metaOf(version: Version): CapturedMeta {
  return version.kind === "text" ? version : noMeta;
}

/** Whether the version has a text of the article: it is neither gone nor withheld nor suspect. */
export function isGood(version: Version): version is TextVersion {
  return version.kind === "text" && !isGone(version) && version.suspect === undefined;
}

/** Whether what captured the version says that it may not be the article. The label of that name is a guess besides. */
export function isSuspect(version: Version): version is TextVersion & { readonly suspect: string } {
  return version.kind === "text" && !isGone(version) && version.suspect !== undefined;
}

/** The newest good version or, where none is good, the newest suspect one: better than no text. */
export function newestShown(versions: readonly Version[]): TextVersion | undefined {
  return versions.findLast(isGood) ?? versions.findLast(isSuspect);
}

/** Whether the page itself was missing or failing when captured, so that its text is not the article's. */
export function isGone(version: Version): version is TextVersion & { readonly status: number } {
  return version.kind === "text" && version.status !== undefined && version.status >= 400;
}
