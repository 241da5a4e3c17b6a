import { Character, characterAt } from "../text/characters.ts";

// A shorter text that stands elsewhere is as likely another one that says the same ("Back to top", a rule).
const shortestTelling = 12;
// A character of a script without spaces says about as much as three letters.
const unspacedLength = 3;

/** True for a text long enough to be known again at another place of the page. */
export function isIdentifiable(text: string): boolean {
  let length = 0;
  for (let at = 0; at < text.length && length < shortestTelling; at++) {
    const kind = characterAt(text.charCodeAt(at));
    length += kind === Character.unspaced || kind === Character.ideograph ? unspacedLength : 1;
  }
  return length >= shortestTelling;
}
