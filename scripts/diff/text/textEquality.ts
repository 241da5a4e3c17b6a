import { normalFormsDiffer, normalizeQuiet } from "./normalizeQuiet.ts";

/**
 * What counts as equal when paragraphs and words are matched: two texts are equal where their normal forms are the same
 * string. Equal texts of different characters are matched with each other, and the runs still show both.
 */
export interface TextEquality {
  /** Returns the normal form of a paragraph or a word. Must be idempotent: a normal form is its own normal form. */
  readonly normalize: (text: string) => string;
  /**
   * A cheap test, called before whole paragraphs are normalized: true only if the normal forms differ, false where
   * that is not certain. Without it every paragraph that changed is normalized.
   */
  readonly surelyDiffer?: (one: string, other: string) => boolean;
}

/** The default: texts are equal where they differ only quietly, see `normalizeQuiet`. */
export const quietEquality: TextEquality = { normalize: normalizeQuiet, surelyDiffer: normalFormsDiffer };
