/** What is known of a place from all captures: sums over them, what stands in the places inside it included. */
export interface PlaceTotals {
  blocks: number;
  words: number;
  linked: number;
  prose: number;
  /** Captures that have the place. */
  pages: number;
  /** The most elements of it in one capture. */
  mostInstances: number;
  /** The most elements, in one capture, of one place inside it. */
  mostRepeated: number;
  notes: number;
  corrections: number;
  titleLinks: number;
  rights: number;
  relatedHeads: number;
  commentHeads: number;
  consentWords: number;
  sharingBlocks: number;
  subscribingBlocks: number;
  advertisingBlocks: number;
  headlines: number;
}
