import type { FoundRecord } from "../../../../scripts/search/records/records.ts";

/** A change that was found, or the newest text of an article. */
export interface Finding {
  readonly kind: FoundRecord["kind"];
  /** Its path is below the base path. */
  readonly article: { readonly path: string; readonly title: string; readonly lang?: string };
  /** Id of the source. */
  readonly source: string;
  /** Number of the change, or of the version whose text it is. */
  readonly n: number;
  /** Address of the change or the text itself. */
  readonly href: string;
  readonly captured: string;
  readonly labels: readonly string[];
  /** The first passages that hold what was searched for. */
  readonly passages: readonly FoundPassage[];
  /** Number of further places that hold it. */
  readonly more: number;
}

/** One side of one place. */
export interface FoundPassage {
  /** `same` where no word changed. */
  readonly kind: "added" | "removed" | "same";
  /** Absent in a row. */
  readonly of?: "title" | "byline";
  /** Id of its row on the article's page, and the address of it. */
  readonly row?: string;
  readonly href: string;
  readonly stretches: readonly Stretch[];
  /** What was found in it, each text once. */
  readonly found: readonly string[];
}

/** A stretch of text of one kind, and in it the pieces that were searched for. */
export interface Stretch {
  readonly kind: "added" | "removed" | "same";
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
}
