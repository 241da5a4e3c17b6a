import type { Span } from "./spans.ts";

/** Maximum extent of a sentence on either side, in UTF-16 units, for lines without any sentence end. */
const reach = 300;
const ends = /[.!?。！？](?=["”’»)\]]*\s)|[。！？\n]/gu;

/** The sentence that contains a span, up to 300 UTF-16 units on either side. */
export function sentenceAround(text: string, [start, end]: Span): string {
  const from = Math.max(0, start - reach);
  const before = [...text.slice(from, start).matchAll(ends)].at(-1);
  const after = text.slice(end, end + reach).search(ends);
  return text.slice(before ? from + before.index + 1 : from, after < 0 ? end + reach : end + after);
}

const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const word = new RegExp(`(?:(?![${unspaced}])[\\p{L}\\p{M}]){4,}`, "gu");
const ideographs = new RegExp(`[${unspaced}]{2,}`, "gu");

/** The content words of a sentence: those of four letters or more; in Chinese and Japanese, pairs of characters. */
export function tellingWords(sentence: string): Set<string> {
  const words = new Set<string>();
  for (const [found] of sentence.toLowerCase().matchAll(word)) words.add(found);
  for (const [found] of sentence.matchAll(ideographs)) {
    for (let k = 0; k + 2 <= found.length; k++) words.add(found.slice(k, k + 2));
  }
  return words;
}

/**
 * The similarity of two sentences of a paragraph, by which they are judged to be about the same thing: for the content words
 * of the shorter and of the longer one, the share that occurs in the other. Zero for a single common word, which adjacent
 * sentences share by chance.
 */
export function sharedWords(one: string, other: string): { readonly ofShorter: number; readonly ofLonger: number } {
  const [words, others] = [tellingWords(one), tellingWords(other)];
  let shared = 0;
  for (const of of words) if (others.has(of)) shared++;
  if (shared < 2) return { ofShorter: 0, ofLonger: 0 };
  return {
    ofShorter: shared / Math.min(words.size, others.size),
    ofLonger: shared / Math.max(words.size, others.size),
  };
}
