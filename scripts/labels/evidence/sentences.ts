import type { Span } from "./spans.ts";

/** UTF-16 units on either side of what is looked at: the sentence around, and no more of a line without any end. */
const reach = 300;
const ends = /[.!?。！？](?=["”’»)\]]*\s)|[。！？\n]/gu;

/** The sentence that holds a span, as far as it goes on within 300 UTF-16 units on either side. */
export function sentenceAround(text: string, [start, end]: Span): string {
  const from = Math.max(0, start - reach);
  const before = [...text.slice(from, start).matchAll(ends)].at(-1);
  const after = text.slice(end, end + reach).search(ends);
  return text.slice(before ? from + before.index + 1 : from, after < 0 ? end + reach : end + after);
}

const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const word = new RegExp(`(?:(?![${unspaced}])[\\p{L}\\p{M}]){4,}`, "gu");
const ideographs = new RegExp(`[${unspaced}]{2,}`, "gu");

/** The words of a sentence that tell what it is about: of four letters or more; of Chinese and Japanese pairs of characters. */
export function tellingWords(sentence: string): Set<string> {
  const words = new Set<string>();
  for (const [found] of sentence.toLowerCase().matchAll(word)) words.add(found);
  for (const [found] of sentence.matchAll(ideographs)) {
    for (let k = 0; k + 2 <= found.length; k++) words.add(found.slice(k, k + 2));
  }
  return words;
}

/** Of the telling words of the shorter sentence, how many the other one must hold. */
const fewestShared = 1 / 3;

/**
 * True where two sentences of a paragraph speak of the same thing: a third of the telling words of the shorter one, and
 * two at least, stand in the other. “12 people were killed when a ferry sank” and “The ferry ran aground and 31 people
 * have died” do; two sentences that are merely neighbours share one word by chance.
 */
export function speakOfTheSame(one: string, other: string): boolean {
  const [words, others] = [tellingWords(one), tellingWords(other)];
  let shared = 0;
  for (const of of words) if (others.has(of)) shared++;
  return shared >= 2 && shared >= Math.min(words.size, others.size) * fewestShared;
}
