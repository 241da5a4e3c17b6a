import * as Character from "../text/characterKinds.ts";
import { characterAt } from "../text/characters.ts";

// A shorter text found elsewhere is as likely another one with the same words ("Back to top", a rule).
const leastLength = 12;
// A character of a script without spaces carries about as much information as three letters.
const unspacedLength = 3;

/** True for a text long enough to be recognized at another place of the page. */
export function isIdentifiable(text: string): boolean {
  let length = 0;
  for (let at = 0; at < text.length && length < leastLength; at++) {
    const kind = characterAt(text.charCodeAt(at));
    length += kind === Character.unspaced || kind === Character.ideograph ? unspacedLength : 1;
  }
  return length >= leastLength;
}
