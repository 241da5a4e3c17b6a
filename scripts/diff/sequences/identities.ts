/** Integers from 0 for the paragraphs of a comparison: the same for two paragraphs exactly if their `paragraphKey` is. */
export interface Identities {
  readonly before: readonly number[];
  readonly after: readonly number[];
}
