/** Format of a capture's body. */
export type BodyFormat = "markdown" | "text" | "html";

export const bodyFormats: readonly BodyFormat[] = ["markdown", "text", "html"];

/**
 * One state of an article as an importer found it. All of it is untrusted: the writer validates it, derives names from it and
 * refuses what cannot be stored.
 */
export interface ImportedCapture {
  /** Where it was found, for messages: `pages.jsonl:12`, `terms/privacy.md at 4f2a91c`. */
  readonly origin: string;
  /** Instant, ISO 8601; without a zone it is UTC. */
  readonly captured: string;
  /** The source's name; by default the host of the address. */
  readonly source?: string;
  /** Name of the article within its source: a path or a title; defaults to the address, then to the title. */
  readonly article?: string;
  /** Where it was captured. */
  readonly url?: string;
  /** The article's address, if the capture was made at a different one, such as that of the mobile site. */
  readonly articleUrl?: string;
  readonly title?: string;
  /** HTTP status, if it was not 200. */
  readonly status?: number;
  readonly byline?: string;
  /** Date or instant, ISO 8601. */
  readonly published?: string;
  readonly lang?: string;
  /** The archivist's note on this version. */
  readonly note?: string;
  /** The text differs only because its extraction changed. */
  readonly technical?: boolean;
  readonly redirect?: string;
  /** Why the capture may not be the article: its text is suddenly empty, or a tenth as long. */
  readonly suspect?: string;
  /** As captured; bytes if their encoding is not known yet. Absent if the page was gone. */
  readonly body?: string | Uint8Array;
  readonly format: BodyFormat;
  /**
   * From 2 on if an earlier capture of the run has the same article, instant and body but is a different one, as when a
   * text is restored within one second.
   */
  readonly occurrence?: number;
}
