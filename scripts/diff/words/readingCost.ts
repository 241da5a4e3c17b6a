import * as Character from "../text/characterKinds.ts";
import { characterAt } from "../text/characters.ts";

/**
 * The cost of a change to its reader, in characters: each character marked costs one, each place to look at `placeCost`,
 * and a replacement `replaceCost` more, since two pieces have to be compared. The diff of least cost is the one shown.
 * Between two replaced words, `the` is marked along with them; before a lone insertion it is not, because marking it on
 * both sides costs no less than the place it saves: for this, `placeCost` must be at most 8. Up to there, higher costs
 * make fewer and larger pieces.
 */
export const placeCost = 8;
export const replaceCost = 17;

// A character of a script without spaces is a syllable or a word: three of them between two replacements are absorbed,
// four are kept.
const ideographCost = 3;

// Nobody reads the whole of a URL.
const longestRead = 16;

/** Cost of marking a token: its characters, and for a word one more for its space. */
export function markingCost(token: string): number {
  switch (characterAt(token.charCodeAt(0))) {
    case Character.ideograph:
      return ideographCost * token.length;
    case Character.symbol:
      return Math.min(token.length, longestRead);
    default:
      return Math.min(token.length, longestRead) + 1;
  }
}
