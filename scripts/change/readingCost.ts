import { Character, characterAt } from "./characters.ts";

/**
 * What a change costs its reader, in characters: every character marked costs one, and every piece (a deletion or an
 * insertion of its own) as much as `pieceCost` characters. The diff that costs the reader least is the one shown, so
 * `the` between two replaced words is marked along with them, and `the` before a lone insertion is not.
 */
export const pieceCost = 7;

// A Chinese or Japanese character says about as much as three letters do.
const unspacedCost = 3;

/** Cost of marking a token: its characters and the space that goes with it. */
export function markingCost(token: string): number {
  if (characterAt(token.charCodeAt(0)) === Character.unspaced) return unspacedCost * token.length;
  // A URL of 400 characters takes no 400 characters' worth of reading.
  return Math.min(token.length, longestRead) + 1;
}

const longestRead = 24;
