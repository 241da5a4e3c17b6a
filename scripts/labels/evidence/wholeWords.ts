import { tokenize, visitSegmentEnds } from "../../diff/mod.ts";

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words and signs of a text; in Chinese and Japanese whole words, unlike in the comparison of texts. */
export function wholeWords(text: string): string[] {
  if (!ideographs.test(text)) return tokenize(text);
  const words: string[] = [];
  let start = 0;
  visitSegmentEnds(text, "word", (end) => {
    words.push(text.slice(start, end));
    start = end;
  });
  return words;
}
