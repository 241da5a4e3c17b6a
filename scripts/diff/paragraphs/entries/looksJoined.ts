/**
 * True where a paragraph of one side has grown by about as much as stands, without a partner, beside it: it may have been
 * joined with its neighbour, which its name cannot tell.
 *
 * @param matched the matches of its side, -1 for none
 * @param grown its text on the other side
 */
export function looksJoined(texts: readonly string[], matched: readonly number[], at: number, grown: string): boolean {
  const added = grown.length - texts[at]!.length;
  return [at - 1, at + 1].some((k) => (matched[k] ?? 0) < 0 && texts[k]!.length <= 2 * added);
}
