import type { TextSigns } from "./textSigns.ts";

/** The text of one capture, as returned by `readPage()`, with paragraphs and places as numbers. */
export interface RegionPage {
  /** Signs of each block, in reading order. */
  readonly signs: readonly TextSigns[];
  /** Index of each block's place. */
  readonly places: readonly number[];
  /** Whether each block is shown by no browser. */
  readonly unshown: readonly boolean[];
  /** Whether each block is a first-level heading. */
  readonly isHeadline: readonly boolean[];
  /** Number of elements at each place, by the place's index. */
  readonly instances: ReadonlyMap<number, number>;
}
