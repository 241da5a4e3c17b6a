import { tokenize } from "../../diff/mod.ts";
import type { Passage } from "./passages.ts";
import { sentenceAround, sharedWords } from "./sentences.ts";
import { overlapping, type Span } from "./spans.ts";

/** The group of synonyms to which a negating or weakening word belongs, if any. */
export type GroupOf = (token: string) => number | undefined;

/** A word such as “not”, and the one it negates: `paid` in `had not been paid`. */
interface Turn {
  readonly span: Span;
  readonly group: number;
  readonly word: string;
}

/** Maximum number of words between a “not” and the word it negates: `not yet been paid`. */
const farthest = 3;
/** Minimum similarity to the longer sentence, because every paragraph has some “not” or “may”. */
const fewestShared = 0.4;
const tellingWord = /^[\p{L}\p{M}]{4,}$/u;

/**
 * Whether a rewritten sentence negates a word that the other one states plainly: `The money had been paid` →
 * `In a statement late on Monday he said that the money had not yet been paid`. Only a “not” inside an edit counts; both
 * sentences must be about the same, and the plain one must contain no word of the group, nor may the other text as a whole
 * contain as many.
 */
export function turnsWord({ before, after, edits }: Passage, groupOf: GroupOf): boolean {
  if (edits.length === 0) return false;
  return (
    turns(
      before,
      edits.map((edit) => edit.before),
      after,
      groupOf,
    ) ||
    turns(
      after,
      edits.map((edit) => edit.after),
      before,
      groupOf,
    )
  );
}

function turns(text: string, edits: readonly Span[], other: string, groupOf: GroupOf): boolean {
  const holdsAny = ([start, end]: Span) =>
    tokenize(text.slice(start, end)).some((token) => groupOf(token) !== undefined);
  // Cheap, and rules out most passages.
  if (!edits.some(holdsAny)) return false;
  const counts = countGroups(other, groupOf);
  const all = turnsIn(text, groupOf);
  return all.some(
    ({ span, group, word }) =>
      overlapping(edits, span).length > 0 &&
      all.filter((turn) => turn.group === group).length > (counts.get(group) ?? 0) &&
      isPlain(other, word, sentenceAround(text, span), (token) => groupOf(token) === group),
  );
}

function turnsIn(text: string, groupOf: GroupOf): Turn[] {
  const tokens = tokenize(text);
  const found: Turn[] = [];
  let at = 0;
  tokens.forEach((token, k) => {
    const group = groupOf(token);
    if (group !== undefined) {
      const behind = tokens.slice(k + 1, k + 1 + 2 * farthest);
      const end = behind.findIndex((of) => /^[.!?;:]$/.test(of));
      const word = behind
        .slice(0, end < 0 ? undefined : end)
        .filter((of) => tellingWord.test(of) && groupOf(of) === undefined)
        .at(-1);
      found.push({ span: [at, at + token.length], group, word: word?.toLowerCase() ?? "" });
    }
    at += token.length;
  });
  return found;
}

function countGroups(text: string, groupOf: GroupOf): Map<number, number> {
  const counts = new Map<number, number>();
  for (const token of tokenize(text)) {
    const group = groupOf(token);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** Whether a text has a word in a sentence like this one, without a negation. */
function isPlain(text: string, word: string, sentence: string, isTurner: (token: string) => boolean): boolean {
  if (word === "") return false;
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
    const around = sentenceAround(text, [at, at + word.length]);
    const tokens = tokenize(around);
    if (
      tokens.some((token) => token.toLowerCase() === word) &&
      !tokens.some(isTurner) &&
      sharedWords(around, sentence).ofLonger >= fewestShared
    )
      return true;
  }
  return false;
}
