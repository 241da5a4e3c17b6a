import { Character, characterAt } from "./characters.ts";

/**
 * What a change costs its reader, in characters: every character marked costs one, every place that has to be looked
 * at `placeCost`, and `replaceCost` on top where something was replaced there, so that two pieces have to be compared.
 * The diff that costs the reader least is the one shown: `the` between two replaced words is marked along with them,
 * and `the` before a lone insertion is not.
 */
export const placeCost = 7;
export const replaceCost = 14;

// A character of a script without spaces is a syllable or a word: two of them between two changes are an island, four
// are not.
const unspacedCost = 6;

// Nobody reads the whole of a URL.
const longestRead = 16;

/** Cost of marking a token: its characters, and for a word the space that goes with it. */
export function markingCost(token: string): number {
  switch (characterAt(token.charCodeAt(0))) {
    case Character.unspaced:
      return unspacedCost * token.length;
    case Character.symbol:
      return Math.min(token.length, longestRead);
    default:
      return Math.min(token.length, longestRead) + 1;
  }
}
