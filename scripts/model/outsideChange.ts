import type { Run } from "./run.ts";

/** One paragraph outside the article's text that came, went or has other words: its text, or the two texts compared. */
export interface OutsideRow {
  readonly kind: "edited" | "removed" | "added";
  readonly runs: readonly Run[];
}

/** What differs between two captures of a page outside the article's text. */
export interface OutsideChange {
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** The first of them. */
  readonly rows: readonly OutsideRow[];
  /** How many rows more there are. */
  readonly more: number;
}
