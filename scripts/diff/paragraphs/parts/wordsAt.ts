import * as Character from "../../text/characterKinds.ts";
import { characterAt } from "../../text/characters.ts";

const marker = /^(?:[-–—*•·]|\(?[\p{L}\p{N}]{1,3}[.)])\s+/u;
const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** The words of a paragraph without the marker of a list item and the signs around them. */
export function bareWords(paragraph: string): string {
  return paragraph.replace(marker, "").replace(edges, "");
}

/** Where words stand in a text as whole words, in the same capitals, from a position on; -1 if nowhere. */
export function wordsAt(words: string, text: string, from = 0): number {
  if (words === "") return -1;
  let at = text.indexOf(words, from);
  while (at >= 0 && !(isEdge(text, at) && isEdge(text, at + words.length))) at = text.indexOf(words, at + 1);
  return at;
}

/** True where no word goes on across a position; in scripts without spaces a word may begin anywhere. */
function isEdge(text: string, at: number): boolean {
  return !isSpaced(text.charCodeAt(at - 1)) || !isSpaced(text.charCodeAt(at));
}

function isSpaced(unit: number): boolean {
  const kind = Number.isNaN(unit) ? Character.space : characterAt(unit);
  return kind === Character.letter || kind === Character.digit || kind === Character.extender;
}
