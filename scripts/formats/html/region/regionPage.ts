import type { TextSigns } from "./textSigns.ts";

/** The text of one capture, as `readPage()` has it, with paragraphs and places as numbers. */
export interface RegionPage {
  /** Of each block, in reading order: its signs. */
  readonly signs: readonly TextSigns[];
  /** Of each block, the index of its place. */
  readonly places: readonly number[];
  /** Whether no browser shows the block. */
  readonly unshown: readonly boolean[];
  /** Whether the block is a heading of the first level. */
  readonly isHeadline: readonly boolean[];
  /** How many elements of each place there are, by the place's index. */
  readonly instances: ReadonlyMap<number, number>;
}
