/** How the body of a capture is written. */
export type BodyFormat = "markdown" | "text" | "html";

export const bodyFormats: readonly BodyFormat[] = ["markdown", "text", "html"];

/**
 * One state of an article as an importer found it. All of it is data of others: it may hold anything, and the writer
 * checks it, makes names of it and refuses what cannot be stored.
 */
export interface ImportedCapture {
  /** Where it was found, for messages: `pages.jsonl:12`, `terms/privacy.md at 4f2a91c`. */
  readonly origin: string;
  /** Instant, ISO 8601; without a zone it is UTC. */
  readonly captured: string;
  /** The source's name. Left out, it is the host of the address. */
  readonly source?: string;
  /** What names the article within its source: a path, or a title. Left out, it is the address, else the title. */
  readonly article?: string;
  /** Where it was captured. */
  readonly url?: string;
  /** The article's address, where a capture was made at another one, such as that for telephones. */
  readonly articleUrl?: string;
  readonly title?: string;
  /** HTTP status, where it was not 200. */
  readonly status?: number;
  readonly byline?: string;
  /** Date or instant, ISO 8601. */
  readonly published?: string;
  readonly lang?: string;
  /** Words of the archivist about this version. */
  readonly note?: string;
  /** The text differs only because its extraction changed. */
  readonly technical?: boolean;
  readonly redirect?: string;
  /** As captured; bytes where their encoding has still to be found. Left out where the page was gone. */
  readonly body?: string | Uint8Array;
  readonly format: BodyFormat;
  /**
   * From 2 on where an earlier capture of the run has the same article, instant and body and is still another one, as
   * when a history returns to a text within one second.
   */
  readonly occurrence?: number;
}
