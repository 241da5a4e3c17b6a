/** Totals of a place over all captures, including the places inside it. */
export interface PlaceTotals {
  blocks: number;
  words: number;
  linked: number;
  prose: number;
  /** Number of captures that have the place. */
  pages: number;
  /** Maximum number of its elements in one capture. */
  mostInstances: number;
  /** Maximum number of elements, in one capture, of any place inside it. */
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
