import type { Article } from "./article.ts";
import type { OutsideChange } from "./outsideChange.ts";
import type { Run } from "./run.ts";

export type { Run };

/**
 * One aligned line of a change. `before` and `after` are positions (0-based) in the two versions' own lists of
 * paragraphs. Runs without `+` joined are the before text, runs without `-` joined the after text; the paragraphs of
 * a split or merged row are joined by one line feed. `coarse` says that the texts, or a stretch of them, were too long
 * and too different to be compared word by word.
 */
export type Row =
  | { readonly kind: "unchanged"; readonly before: readonly [number]; readonly after: readonly [number] }
  | {
      readonly kind: "edited";
      readonly before: readonly [number];
      readonly after: readonly [number];
      readonly runs: readonly Run[];
      readonly coarse?: true;
    }
  | { readonly kind: "removed"; readonly before: readonly [number]; readonly after: readonly [] }
  | { readonly kind: "added"; readonly before: readonly []; readonly after: readonly [number] }
  | {
      readonly kind: "moved";
      readonly before: readonly [number];
      readonly after: readonly [number];
      readonly runs: readonly Run[];
      readonly coarse?: true;
    }
  | {
      readonly kind: "split";
      readonly before: readonly [number];
      readonly after: readonly number[];
      readonly runs: readonly Run[];
      readonly coarse?: true;
    }
  | {
      readonly kind: "merged";
      readonly before: readonly number[];
      readonly after: readonly [number];
      readonly runs: readonly Run[];
      readonly coarse?: true;
    };

/** The step from version n-1 to version n of an article. */
export interface Change {
  /** The number of the after version; from 1. */
  readonly n: number;
  /** Number of the version compared with: the last good one before `after`. */
  readonly before: number;
  readonly after: number;
  /** From the capture of `before` to the capture of `after`. */
  readonly elapsedSeconds: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** Names of labels, in the order of the registry. */
  readonly labels: readonly string[];
  /** Runs of the title, if it changed. */
  readonly title: readonly Run[] | null;
  /** In reading order of the page; empty where the after version is gone or withheld, or `isOutsideOnly`. */
  readonly rows: readonly Row[];
  /** The first change between the same two texts, whose rows these are; absent in that one. */
  readonly sameAs?: number;
  /** Of its rows, those that differ only in what says nothing new: clocks, counters. */
  readonly quiet?: ReadonlySet<Row>;
  /** The earlier version whose text this change returns to. */
  readonly revertsTo?: number;
  /** What differs outside the article's text. */
  readonly outside?: OutsideChange;
  /** Nothing but `outside` differs. */
  readonly isOutsideOnly?: true;
}

/** A change before its labels are computed. */
export type ComparedChange = Omit<Change, "labels">;

/** An article whose versions were compared. */
export interface ComparedArticle {
  readonly article: Article;
  /** Oldest first. */
  readonly changes: readonly ComparedChange[];
}

/** An article whose changes have their labels. */
export interface LabelledArticle {
  readonly article: Article;
  /** Oldest first. */
  readonly changes: readonly Change[];
}
