import { Character, characterAt } from "../text/characters.ts";

/**
 * What a change costs its reader, in characters: every character marked costs one, every place that has to be looked
 * at `placeCost`, and `replaceCost` on top where something was replaced there, so that two pieces have to be compared.
 * The diff that costs the reader least is the one shown. Between two replaced words `the` is marked along with them;
 * before a lone insertion it is not, because marking it on both sides costs no less than the place it saves: that is
 * why `placeCost` is no more than 8. Within that, higher costs make fewer and larger pieces.
 */
export const placeCost = 8;
export const replaceCost = 17;

// A character of a script without spaces is a syllable or a word: three of them between two replacements are an island,
// four are not.
const ideographCost = 3;

// Nobody reads the whole of a URL.
const longestRead = 16;

/** Cost of marking a token: its characters, and for a word the space that goes with it. */
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
